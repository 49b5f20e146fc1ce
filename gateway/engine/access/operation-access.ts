import { type FieldNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { ParsedOperation } from '../operation/parse-operation';
import { authenticatedDemand, type Demand } from './demand';
import { reachableFragments } from './reachable-fragments';
import type { AccessRequirements } from './read-requirements';

/** A selected field that not everybody may have. */
export interface GuardedField {
  /** `Type.field`, the type being the one that it is selected on. */
  coordinate: string;
  demands: readonly Demand[];
}

/** What an operation demands of its sender, found once an operation. */
export interface OperationAccess {
  guarded: ReadonlyMap<FieldNode, GuardedField>;
  /** Different demands, in a constant order, `@authenticated` always the first: who is signed in reads other errors. */
  demands: readonly Demand[];
  /** Names of all policies among the demands. */
  policies: readonly string[];
}

/** Finds what an operation demands; `null` when everybody may run it, as nearly always. */
export function findOperationAccess(
  api: GraphQLSchema,
  requirements: AccessRequirements,
  parsed: ParsedOperation,
): OperationAccess | null {
  const guarded = new Map<FieldNode, GuardedField>();
  const demands = new Set<Demand>([authenticatedDemand]);
  const typeInfo = new TypeInfo(api);
  const fields = visitWithTypeInfo(typeInfo, {
    Field(node) {
      const parent = typeInfo.getParentType();
      if (!parent) return;
      const found = requirements.ofField(parent.name, node.name.value);
      if (found.length === 0) return;
      guarded.set(node, { coordinate: `${parent.name}.${node.name.value}`, demands: found });
      for (const demand of found) demands.add(demand);
    },
  });
  for (const node of [parsed.operation, ...reachableFragments(parsed).values()]) visit(node, fields);
  if (guarded.size === 0) return null;
  const policies = [...demands].flatMap((demand) => (demand.kind === 'policies' ? demand.anyOf.flat() : []));
  return { guarded, demands: [...demands], policies: [...new Set(policies)] };
}
