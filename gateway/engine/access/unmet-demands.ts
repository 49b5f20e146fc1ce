import type { AccessRules } from './access-rules';
import { type Demand, meetsAlternatives } from './demand';
import type { OperationAccess } from './operation-access';

/**
 * Which demands of an operation its sender does not meet.
 *
 * @throws whatever the rules throw: then nothing of the operation is run
 */
export async function findUnmetDemands<Context>(
  { demands, policies }: OperationAccess,
  rules: AccessRules<Context>,
  context: Context,
): Promise<ReadonlySet<Demand>> {
  const isAuthenticated = rules.isAuthenticated(context);
  const held = {
    scopes: new Set(rules.scopes(context)),
    policies: new Set(policies.length > 0 ? await rules.policies?.(context, policies) : []),
  };
  const isMet = (demand: Demand) =>
    demand.kind === 'authenticated' ? isAuthenticated : meetsAlternatives(demand.anyOf, held[demand.kind]);
  return new Set(demands.filter((demand) => !isMet(demand)));
}
