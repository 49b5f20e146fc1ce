import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { encodeId, tryDecodeId } from '../../../platform/ids/typed-id';
import type { PromotionCustomer } from './load-active-promotions';

const groupsQuery = /* GraphQL */ `
  query PromotionCustomerGroups($representations: [_Any!]!, $after: String) {
    _entities(representations: $representations) {
      ... on User { customerGroups(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }
    }
  }
`;

interface GroupsAnswer {
  _entities: ({
    customerGroups: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null;
  } | null)[];
}

/** Every group that a user is in, by key: one call for each hundred. An account that is gone is in none. */
async function askGroups(runtime: SubgraphRuntime, userId: string): Promise<string[]> {
  const representations = [{ __typename: 'User', id: encodeId('user', userId) }];
  const groups: string[] = [];
  let after: string | null = null;
  do {
    const answer: GroupsAnswer = await runtime.peer('user').ask<GroupsAnswer>(groupsQuery, { representations, after });
    const page = answer._entities[0]?.customerGroups;
    groups.push(...(page?.nodes ?? []).map(({ id }) => tryDecodeId('grp', id)).filter((id) => id !== null));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return groups;
}

/**
 * The customer that promotions are loaded for. The user subgraph is asked for their groups when a promotion depends on
 * them, and then once; it is a call to another service, so promotions are never loaded inside a transaction.
 *
 * @param userId key of the account, `null` for a guest, who is in no group
 */
export function promotionCustomer(
  runtime: SubgraphRuntime,
  { userId, email }: { userId: string | null; email: string | null },
): PromotionCustomer {
  let groups: Promise<readonly string[] | null> | undefined;
  const ask = async () => {
    if (userId === null) return [];
    try {
      return await askGroups(runtime, userId);
    } catch (error) {
      runtime.log.warn({ reason: (error as Error).message }, 'no customer groups from the user subgraph');
      return null;
    }
  };
  return {
    userId,
    email,
    groupIds() {
      groups ??= ask();
      return groups;
    },
  };
}
