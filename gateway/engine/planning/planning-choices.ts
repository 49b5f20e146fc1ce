import type { FieldDefinition, Schema } from '@apollo/federation-internals';

/** Reads how many subgraphs the planner may choose from for a field that leads to an object. @param field `Type.field` */
export type PlanningChoices = (field: string) => number;

interface JoinType {
  graph: string;
  key?: string;
  resolvable?: boolean;
}

interface JoinField {
  graph?: string;
  external?: boolean;
  usedOverridden?: boolean;
}

interface Joined {
  name: string;
  appliedDirectivesOf(name: string): readonly { arguments(): object }[];
}

/** Subgraphs that can be entered at a type: by a key, or because it is a root. */
function entrancesOf(type: Joined, isRoot: boolean): Set<string> {
  const joins = type.appliedDirectivesOf('join__type').map((applied) => applied.arguments() as JoinType);
  const open = joins.filter(({ key, resolvable = true }) => isRoot || (key !== undefined && resolvable));
  return new Set(open.map(({ graph }) => graph));
}

function isIn(entrances: ReadonlySet<string>, field: FieldDefinition<never>): number {
  const joins = field.appliedDirectivesOf('join__field').map((applied) => applied.arguments() as JoinField);
  if (joins.length === 0) return entrances.size;
  const graphs = joins
    .filter(({ graph, external, usedOverridden }) => graph && entrances.has(graph) && !external && !usedOverridden)
    .map(({ graph }) => graph);
  return new Set(graphs).size;
}

/** Reads from a supergraph where the planner has a choice. */
export function readPlanningChoices(supergraph: Schema): PlanningChoices {
  const choices = new Map<string, number>();
  const roots = new Set(supergraph.schemaDefinition.roots().map(({ type }) => type.name));
  for (const type of supergraph.objectTypes()) {
    const entrances = entrancesOf(type, roots.has(type.name));
    if (entrances.size < 2) continue;
    for (const field of type.fields()) {
      const count = isIn(entrances, field as unknown as FieldDefinition<never>);
      if (count > 1) choices.set(`${type.name}.${field.name}`, count);
    }
  }
  return (field) => choices.get(field) ?? 1;
}
