import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { RequiredCalls } from '../schema/required-calls';

/** The calls that one representation can carry: no two of one field. */
type CallGroup = Set<string>;

function callsIn(nodes: readonly QueryPlanSelectionNode[], calls: RequiredCalls): Set<string> {
  const found = nodes.flatMap((node) => [
    ...(node.kind === 'Field' && calls.byName.has(node.name) ? [node.name] : []),
    ...callsIn(node.selections ?? [], calls),
  ]);
  return new Set(found);
}

const fieldsOf = (names: Iterable<string>, calls: RequiredCalls) =>
  [...names].map((name) => calls.byName.get(name)?.field ?? name);

function isConflicting(names: ReadonlySet<string>, calls: RequiredCalls): boolean {
  const fields = fieldsOf(names, calls);
  return new Set(fields).size < fields.length;
}

/** Puts what a field requires into the first group that holds no other call of the same field. */
function groupFor(needed: ReadonlySet<string>, groups: CallGroup[], calls: RequiredCalls): number {
  const index = groups.findIndex((group) => !isConflicting(new Set([...group, ...needed]), calls));
  if (index < 0) return groups.push(new Set(needed)) - 1;
  for (const name of needed) groups[index]?.add(name);
  return index;
}

/** For each field that the fetch asks of its entities, the group that it is asked in. */
function assignFields(set: SelectionSetNode, subgraph: string, calls: RequiredCalls) {
  const groups: CallGroup[] = [new Set()];
  const groupOf = new Map<FieldNode, number>();
  const assign = ({ selections }: SelectionSetNode, typename: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        groupOf.set(selection, groupFor(calls.of(subgraph, typename, selection.name.value), groups, calls));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        assign(selection.selectionSet, selection.typeCondition?.name.value ?? typename);
      }
    }
  };
  assign(set, '');
  return { groups, groupOf };
}

/** The entities' selection with the fields of one group only, and no fragment left empty. */
function selectGroup(set: SelectionSetNode, isChosen: (node: FieldNode) => boolean): SelectionSetNode {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isChosen(selection) ? [selection] : [];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    const selectionSet = selectGroup(selection.selectionSet, isChosen);
    return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
  });
  return { ...set, selections };
}

function requiresOf(nodes: readonly QueryPlanSelectionNode[], isLeftOut: (name: string) => boolean) {
  return nodes.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'Field' && isLeftOut(node.name)) return [];
    if (!node.selections) return [node];
    const selections = requiresOf(node.selections, isLeftOut);
    return selections.length === 0 ? [] : [{ ...node, selections }];
  });
}

/** Variables that a part of an operation uses; a subgraph refuses one that is declared and not used. */
function withUsedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit({ ...operation, variableDefinitions: [] }, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return { ...operation, variableDefinitions };
}

/**
 * Separates a fetch of entities whose representation would need one field with different arguments: each of the fetches
 * brings the fields that go with one of them. The engine sends them as one request all the same.
 */
export function separateCalls(node: FetchNode, calls: RequiredCalls): FetchNode[] {
  const { requires } = node;
  if (!requires || !isConflicting(callsIn(requires, calls), calls)) return [node];
  const [definition] = parse(node.operation, { noLocation: true }).definitions;
  const operation = definition as OperationDefinitionNode;
  const [entities] = operation.selectionSet.selections as readonly FieldNode[];
  if (!entities?.selectionSet) return [node];
  const all = entities.selectionSet;
  const { groups, groupOf } = assignFields(all, node.serviceName, calls);
  return groups.flatMap((group, index): FetchNode[] => {
    const selectionSet = selectGroup(all, (field) => groupOf.get(field) === index);
    if (selectionSet.selections.length === 0) return [];
    const own = withUsedVariables({
      ...operation,
      selectionSet: { ...operation.selectionSet, selections: [{ ...entities, selectionSet }] },
    });
    const names = own.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    return [
      {
        ...node,
        operation: stripIgnoredCharacters(print(own)),
        requires: requiresOf(requires, (name) => calls.byName.has(name) && !group.has(name)),
        ...(node.variableUsages && { variableUsages: node.variableUsages.filter((name) => names.includes(name)) }),
      },
    ];
  });
}
