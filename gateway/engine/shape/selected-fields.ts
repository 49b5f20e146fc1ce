import type { FieldNode, SelectionSetNode } from 'graphql';
import type { Refusal } from '../access/refusal';
import { collectFields, type FieldCollection } from './collect-fields';

/** What is selected of an object. */
export interface SelectedObject {
  sets: readonly SelectionSetNode[];
  /**
   * Those of the sets that belong to a refused field, where the same response name is selected a second time by a field
   * that is not: through an interface that holds something back, and on one of its object types that does not.
   */
  refusedSets?: ReadonlyMap<SelectionSetNode, Refusal> | undefined;
}

/** The nodes of one response name, and why some of them are refused. */
export interface SelectedField {
  nodes: readonly FieldNode[];
  refused: ReadonlyMap<FieldNode, Refusal>;
}

/** Which fields an answer has, and which of them its receiver may not see. */
export interface SelectionSource extends FieldCollection {
  refused?: ReadonlyMap<FieldNode, Refusal> | undefined;
}

const noRefusals: ReadonlyMap<FieldNode, Refusal> = new Map();

function refusalsOf(nodes: readonly FieldNode[], refusalOf: (node: FieldNode) => Refusal | undefined) {
  const found = new Map<FieldNode, Refusal>();
  for (const node of nodes) {
    const refusal = refusalOf(node);
    if (refusal) found.set(node, refusal);
  }
  return found;
}

/** Collects the fields of an object by response name, in order, with what is refused among them. */
export function collectSelected(
  { sets, refusedSets }: SelectedObject,
  typename: string,
  source: SelectionSource,
): [name: string, field: SelectedField][] {
  const { refused } = source;
  const collected = [...collectFields(sets, typename, source)];
  if (!refused) return collected.map(([name, nodes]) => [name, { nodes, refused: noRefusals }]);
  const allowedSets = refusedSets?.size ? sets.filter((set) => !refusedSets.has(set)) : sets;
  const allowed = allowedSets === sets ? null : collectFields(allowedSets, typename, source);
  const [refusalAbove] = refusedSets?.values() ?? [];
  return collected.map(([name, nodes]) => {
    const reached = allowed && new Set(allowed.get(name));
    const refusals = refusalsOf(
      nodes,
      (node) => refused.get(node) ?? (reached?.has(node) === false ? refusalAbove : undefined),
    );
    return [name, { nodes, refused: refusals }];
  });
}

/** Why a field is refused; `undefined` when one of its nodes may be answered. */
export function refusalOfField({ nodes, refused }: SelectedField): Refusal | undefined {
  return refused.size > 0 && refused.size === nodes.length ? refused.values().next().value : undefined;
}

/** What is selected of the object in a field. */
export function selectedBelow({ nodes, refused }: SelectedField): SelectedObject {
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  if (refused.size === 0) return { sets };
  const refusedSets = [...refused].flatMap(([{ selectionSet }, refusal]) =>
    selectionSet ? [[selectionSet, refusal] as const] : [],
  );
  return { sets, refusedSets: new Map(refusedSets) };
}
