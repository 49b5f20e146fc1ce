import { type ConstValueNode, type DocumentNode, Kind, visit } from 'graphql';
import { stringArgument } from './string-argument';

/** The name of a `__typename` that no client asked for, in what is planned; no part of an answer has it. */
export const plannedTypename = 'typename__planned';

/** A field set's words; a type's or an argument's name among them costs no more than an alias that was not needed. */
const wordsOf = (fieldSet: string): string[] => fieldSet.match(/\w+/g) ?? [];

/** The selections of `contextArguments`, a list of objects. */
function selectionsIn(value: ConstValueNode): string[] {
  if (value.kind === Kind.LIST) return value.values.flatMap(selectionsIn);
  if (value.kind !== Kind.OBJECT) return [];
  return value.fields.flatMap(({ name, value: inner }) =>
    name.value === 'selection' && inner.kind === Kind.STRING ? [inner.value] : [],
  );
}

/**
 * The names under which a plan reads what it sends to other subgraphs: the fields of keys, requirements and contexts,
 * and `__typename`. What a client puts under such a name must not be taken for the field.
 */
export function collectKeyNames(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename', plannedTypename]);
  visit(supergraph, {
    Directive(directive) {
      const name = directive.name.value;
      if (name !== 'join__type' && name !== 'join__field') return;
      const fieldSet = stringArgument(directive as never, name === 'join__type' ? 'key' : 'requires');
      for (const word of wordsOf(fieldSet ?? '')) names.add(word);
      const context = directive.arguments?.find((argument) => argument.name.value === 'contextArguments');
      for (const selection of context ? selectionsIn(context.value as ConstValueNode) : []) {
        for (const word of wordsOf(selection)) names.add(word);
      }
    },
  });
  return names;
}
