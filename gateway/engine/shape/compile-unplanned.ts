import { constantOf } from './json-writer';
import { refuse, type WriteValue } from './write-context';

const nullText = constantOf('null');

/**
 * Compiles the writer of a field that the planner left out because no subgraph can answer it: an error, where silence
 * would pass for a value that is null.
 */
export function compileUnplanned(label: string, isNullable: boolean): WriteValue {
  return (_value, context) => {
    refuse(context, 'plan', `No subgraph can answer ${label} here.`);
    // The first writing has no paths, and gives up.
    if (context.path === null || !isNullable) return false;
    context.out.constant(nullText);
    return true;
  };
}
