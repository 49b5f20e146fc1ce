import { decodeId } from '../../../platform/ids/typed-id';
import { checkAmounts } from './check-amounts';
import type { PromotionConditionsInput } from './promotion-input.type';
import type { PromotionProblems } from './promotion-problems';
import type { PromotionDraft } from './promotion-row';

/** Ids in a condition at most: every cart's promotions are read with all of theirs. A collection names more at once. */
const maxIds = 250;

/**
 * Checks which carts a promotion is for. Whether products, collections and groups exist is known to other subgraphs:
 * a key of one that is gone fits nothing.
 *
 * @returns its columns, and the minimums in minor units by currency
 * @throws GraphQLError `INVALID_ID` for an id that is none of its type
 */
export function checkConditions(
  conditions: PromotionConditionsInput,
  problems: PromotionProblems,
): Pick<PromotionDraft, 'product_ids' | 'collection_ids' | 'customer_group_ids'> & { minimums: Map<string, string> } {
  const idsOf = (name: 'productIds' | 'collectionIds' | 'customerGroupIds', prefix: string): string[] => {
    const ids = conditions[name] ?? [];
    if (ids.length > maxIds) {
      problems.add('TOO_MANY_CONDITIONS', ['conditions', name]);
      return [];
    }
    return [...new Set(ids.map((id) => decodeId(prefix, id)))];
  };
  return {
    product_ids: idsOf('productIds', 'prod'),
    collection_ids: idsOf('collectionIds', 'coll'),
    customer_group_ids: idsOf('customerGroupIds', 'grp'),
    minimums: checkAmounts(conditions.minimumSubtotals ?? [], ['conditions', 'minimumSubtotals'], problems),
  };
}
