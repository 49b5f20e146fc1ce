import { type FragmentDefinitionNode, visit } from 'graphql';
import type { ParsedOperation } from '../operation/parse-operation';

/** The fragments that an operation spreads, at whatever depth; a document may hold those of other operations as well. */
export function reachableFragments({
  operation,
  fragments,
}: Pick<ParsedOperation, 'operation' | 'fragments'>): Map<string, FragmentDefinitionNode> {
  const reached = new Map<string, FragmentDefinitionNode>();
  const open = [operation.selectionSet];
  for (let set = open.pop(); set; set = open.pop()) {
    visit(set, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || reached.has(name.value)) return;
        reached.set(name.value, fragment);
        open.push(fragment.selectionSet);
      },
    });
  }
  return reached;
}
