import { type DirectiveNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { Condition } from './cost-tree';

/** A selection set, and when it is there at all. */
export interface ConditionalSet {
  set: SelectionSetNode;
  conditions: readonly Condition[];
}

/** Nodes of one field: under one response name, selected on one type. */
export interface CollectedField {
  nodes: readonly { node: FieldNode; conditions: readonly Condition[] }[];
}

/** Fields by type condition, and then by response name and field name. */
export type CollectedFields = ReadonlyMap<string, ReadonlyMap<string, CollectedField>>;

/** What its directives demand; `null` when it is never there. */
function conditionsOf(directives: readonly DirectiveNode[] = []): Condition[] | null {
  const conditions: Condition[] = [];
  for (const { name, arguments: given } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const expected = name.value === 'include';
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== expected) return null;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, expected });
  }
  return conditions;
}

/**
 * Collects what is selected in one place: like the specification's field collection (6.3.2), with all types' fields side
 * by side, and with conditions that a request decides.
 *
 * @param typename of the place, for what is selected outside of a fragment with a type condition
 */
export function collectCostFields(
  sets: readonly ConditionalSet[],
  typename: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): CollectedFields {
  const groups = new Map<string, Map<string, { nodes: { node: FieldNode; conditions: readonly Condition[] }[] }>>();
  const seen = new Set<string>();

  const add = (node: FieldNode, group: string, conditions: readonly Condition[]) => {
    const fields = groups.get(group) ?? new Map();
    groups.set(group, fields);
    const key = `${node.alias?.value ?? node.name.value} ${node.name.value}`;
    const field = fields.get(key) ?? { nodes: [] };
    fields.set(key, field);
    field.nodes.push({ node, conditions });
  };
  const visit = (set: SelectionSetNode, group: string, inherited: readonly Condition[]): void => {
    for (const selection of set.selections) {
      const own = conditionsOf(selection.directives);
      if (!own) continue;
      const conditions = own.length > 0 ? [...inherited, ...own] : inherited;
      if (selection.kind === Kind.FIELD) {
        add(selection, group, conditions);
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const fragment = isSpread ? fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const visited = isSpread ? `${group} ${selection.name.value}` : null;
      // Without a condition a second time brings nothing; with one it may be the time that counts.
      if (visited !== null && conditions.length === 0) {
        if (seen.has(visited)) continue;
        seen.add(visited);
      }
      visit(fragment.selectionSet, fragment.typeCondition?.name.value ?? group, conditions);
    }
  };
  for (const { set, conditions } of sets) visit(set, typename, conditions);
  return groups;
}
