import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { fetchOperation } from '../fetch/entity-query';
import type { FieldRequirements } from '../schema/field-requirements';
import type { RequiredCalls } from '../schema/required-calls';

/** What a plan is gone over with. */
export interface Respelling {
  calls: RequiredCalls;
  requirements: FieldRequirements;
  /** Whether `@skip` or `@include` can leave out what a fetch requires for some of its fields. */
  hasConditions: boolean;
}

/** Fields of a fetch that require the same. */
interface Group {
  requirement: SelectionSetNode | undefined;
  fields: Set<FieldNode>;
}

interface Grouping {
  groups: Group[];
  /** Whether the objects can be of several types, of which some lack what others require. */
  isMixed: boolean;
}

/** The fields that a fetch asks of its entities, by what they require. */
function groupFields(set: SelectionSetNode, subgraph: string, requirements: FieldRequirements): Grouping {
  const groups = new Map<string, Group>();
  let isMixed = false;
  const add = ({ selections }: SelectionSetNode, typename: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(selection.selectionSet, selection.typeCondition?.name.value ?? typename);
      } else if (selection.kind === Kind.FIELD) {
        isMixed ||= requirements.isInterfaceObject(subgraph, typename);
        const requirement = requirements.of(subgraph, typename, selection.name.value);
        const text = requirement ? print(requirement) : '';
        const group = groups.get(text) ?? { requirement, fields: new Set() };
        groups.set(text, group);
        group.fields.add(selection);
      }
    }
  };
  add(set, '');
  return { groups: [...groups.values()], isMixed };
}

/** Whether a representation would have one field with several arguments. */
function isConflicting(nodes: readonly QueryPlanSelectionNode[], calls: RequiredCalls): boolean {
  const names = new Set<string>();
  const add = (selections: readonly QueryPlanSelectionNode[]): void => {
    for (const node of selections) {
      if (node.kind === 'Field' && calls.has(node.name)) names.add(node.name);
      add(node.selections ?? []);
    }
  };
  add(nodes);
  return new Set([...names].map((name) => calls.get(name)?.field)).size < names.size;
}

/** The entities' selection with the fields of one group only, and no fragment left empty. */
function selectGroup(set: SelectionSetNode, { fields }: Group): SelectionSetNode {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : [];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    const selectionSet = selectGroup(selection.selectionSet, { fields } as Group);
    return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
  });
  return { ...set, selections };
}

/** The response names of a field set, each with what it selects below, whatever the types. */
type FieldTree = Map<string, FieldTree>;

function treeOf(sets: readonly SelectionSetNode[], tree: FieldTree = new Map()): FieldTree {
  for (const selection of sets.flatMap(({ selections }) => selections)) {
    if (selection.kind === Kind.INLINE_FRAGMENT) treeOf([selection.selectionSet], tree);
    if (selection.kind !== Kind.FIELD) continue;
    const below = tree.get(selection.name.value) ?? new Map();
    tree.set(selection.name.value, below);
    if (selection.selectionSet) treeOf([selection.selectionSet], below);
  }
  return tree;
}

const isTypename = (node: QueryPlanSelectionNode) => node.kind === 'Field' && node.name === '__typename';

/**
 * What a group requires: its own requirement and the keys, which are all that no requirement of the fetch names.
 *
 * @param own null at and below a key
 */
function requiresOf(
  nodes: readonly QueryPlanSelectionNode[],
  own: FieldTree | null,
  isOthers: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return nodes.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'Field') {
      const below = own?.get(node.name);
      if (!below && isOthers(node.name)) return [];
      if (!node.selections || !below) return [node];
      const isLeftOut = (name: string) => name !== '__typename' && !below.has(name);
      return [{ ...node, selections: requiresOf(node.selections, below, isLeftOut) }];
    }
    const selections = requiresOf(node.selections, own, isOthers);
    // Where only the type is left there would be a representation without a key.
    const isEmpty = selections.every(isTypename) && !node.selections.every(isTypename);
    return isEmpty ? [] : [{ ...node, selections }];
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
 * Separates a fetch of entities whose representations would need one field with different arguments, or lack what only
 * some of the fields require: a field that a condition leaves out, or that objects of another type have. Each of the
 * fetches brings the fields that require the same. The engine sends them as one request all the same.
 */
export function separateRequirements(node: FetchNode, context: Respelling): FetchNode[] {
  const { calls, requirements, hasConditions } = context;
  const { requires, serviceName } = node;
  const operation = fetchOperation(node);
  const [entities] = operation.selectionSet.selections as readonly FieldNode[];
  if (!requires || !entities?.selectionSet) return [node];
  const all = entities.selectionSet;
  const { groups, isMixed } = groupFields(all, serviceName, requirements);
  if (groups.length === 1 || !(hasConditions || isMixed || isConflicting(requires, calls))) return [node];
  const required = treeOf(groups.flatMap(({ requirement }) => requirement ?? []));
  return groups.map((group): FetchNode => {
    const selectionSet = selectGroup(all, group);
    const own = withUsedVariables({
      ...operation,
      selectionSet: { ...operation.selectionSet, selections: [{ ...entities, selectionSet }] },
    });
    const names = own.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    const isOthers = (name: string) => required.has(name) && !requirements.isKeyField(serviceName, name);
    return {
      ...node,
      operation: stripIgnoredCharacters(print(own)),
      requires: requiresOf(requires, group.requirement ? treeOf([group.requirement]) : new Map(), isOthers),
      ...(node.variableUsages && { variableUsages: node.variableUsages.filter((name) => names.includes(name)) }),
    };
  });
}
