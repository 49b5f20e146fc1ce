import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { ParsedOperation } from '../operation/parse-operation';
import { reachableFragments } from './reachable-fragments';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** What stands for an object of which every field is refused: whether it is there at all is still to be answered. */
const onlyTypename: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [typename] };

/** An operation with the refused fields is answered whole: a deferred part could not tell of fields it does not have. */
const withoutDefer = <Node extends SelectionNode>(node: Node): Node => ({
  ...node,
  directives: node.directives?.filter(({ name }) => name.value !== 'defer'),
});

/** Takes fields out of selection sets; a fragment with nothing left goes with each of its spreads. */
function createFilter(refused: ReadonlyMap<FieldNode, unknown>, parsed: ParsedOperation) {
  const fragments = new Map<string, FragmentDefinitionNode | null>();
  const filterSet = (set: SelectionSetNode): SelectionSetNode | null => {
    const selections = set.selections.flatMap((selection) => filterSelection(selection) ?? []);
    return selections.length === 0 ? null : { ...set, selections };
  };
  const fragmentOf = (name: string): FragmentDefinitionNode | null => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    const whole = parsed.fragments.get(name);
    const selectionSet = whole ? filterSet(whole.selectionSet) : null;
    const left = whole && selectionSet ? { ...whole, selectionSet } : null;
    fragments.set(name, left);
    return left;
  };
  const filterSelection = (selection: SelectionNode): SelectionNode | null => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentOf(selection.name.value) && withoutDefer(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const selectionSet = filterSet(selection.selectionSet);
      return selectionSet && withoutDefer({ ...selection, selectionSet });
    }
    if (refused.has(selection)) return null;
    if (!selection.selectionSet) return selection;
    return { ...selection, selectionSet: filterSet(selection.selectionSet) ?? onlyTypename };
  };
  return { filterSet, fragmentOf };
}

function usedVariables(nodes: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): Set<string> {
  const used = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void used.add(name.value),
    });
  }
  return used;
}

/**
 * The operation without the refused fields, for the planner: no subgraph hears of what is not in it.
 *
 * Fragments and variables that nothing uses any more are left out. A selection of which nothing is left asks for
 * `__typename`, at the root as well.
 */
export function withoutRefused(refused: ReadonlyMap<FieldNode, unknown>, parsed: ParsedOperation): DocumentNode {
  const { filterSet, fragmentOf } = createFilter(refused, parsed);
  const selectionSet = filterSet(parsed.operation.selectionSet) ?? onlyTypename;
  const operation: OperationDefinitionNode = { ...parsed.operation, selectionSet };
  const left = [...parsed.fragments.keys()].flatMap((name) => fragmentOf(name) ?? []);
  const byName = new Map(left.map((fragment) => [fragment.name.value, fragment]));
  const fragments = [...reachableFragments({ operation, fragments: byName }).values()];
  const used = usedVariables([operation, ...fragments]);
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, ...(variableDefinitions && { variableDefinitions }) }, ...fragments],
  };
}
