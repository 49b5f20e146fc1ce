import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/**
 * Counts the fields of a document's operations, with each fragment counted wherever it is spread, up to a bound: fragments
 * that spread the next one twice make 2^n fields in n lines, and each is looked at once.
 *
 * @returns the count, or `Infinity` for more than any number can say; a fragment that spreads itself counts once
 */
export function countSelections({ definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const counted = new Map<string, number>();

  const countFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // What is under way counts as nothing; validation refuses the cycle.
    counted.set(name, 0);
    const fragment = fragments.get(name);
    const count = fragment ? countSet(fragment.selectionSet) : 0;
    counted.set(name, count);
    return count;
  };
  const countSet = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + 1 + countFragment(selection.name.value);
      return sum + 1 + (selection.selectionSet ? countSet(selection.selectionSet) : 0);
    }, 0);

  return definitions.reduce(
    (sum, node) => (node.kind === Kind.OPERATION_DEFINITION ? sum + countSet(node.selectionSet) : sum),
    0,
  );
}
