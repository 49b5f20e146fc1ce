import { encodeId } from '../../../platform/ids/typed-id';
import { type Money, moneyOf } from '../../../platform/money/money.type';
import { fromPpm } from '../../../platform/money/percentage';
import type { Promotion } from './promotion.type';
import type { PromotionKind } from './promotion-kind.type';
import type { PromotionCurrency, PromotionRow } from './promotion-row';
import { PromotionStatus } from './promotion-status.type';

function statusOf(row: PromotionRow, now: Date): PromotionStatus {
  if (!row.active) return PromotionStatus.INACTIVE;
  if (row.ends_at !== null && row.ends_at <= now) return PromotionStatus.EXPIRED;
  if (row.usage_limit !== null && row.used >= row.usage_limit) return PromotionStatus.EXHAUSTED;
  return row.starts_at !== null && row.starts_at > now ? PromotionStatus.SCHEDULED : PromotionStatus.ACTIVE;
}

function amountsOf(currencies: readonly PromotionCurrency[], value: 'amount' | 'minimumSubtotal'): Money[] {
  return currencies.flatMap((currency) => {
    const amount = currency[value];
    return amount === null ? [] : [moneyOf(amount, currency.currencyCode)];
  });
}

const referencesOf = (prefix: string, ids: readonly string[]) => ids.map((id) => ({ id: encodeId(prefix, id) }));

/** The promotion that staff see of a stored one. */
export function toPromotion(row: PromotionRow): Promotion {
  return {
    id: encodeId('prm', row.id),
    handle: row.handle,
    title: row.title,
    code: row.code,
    effect: {
      kind: row.kind as PromotionKind,
      percentage: row.ppm === null ? null : fromPpm(row.ppm),
      amounts: amountsOf(row.currencies, 'amount'),
      buyQuantity: row.buy_quantity,
      getQuantity: row.get_quantity,
    },
    conditions: {
      minimumSubtotals: amountsOf(row.currencies, 'minimumSubtotal'),
      products: referencesOf('prod', row.product_ids),
      collections: referencesOf('coll', row.collection_ids),
      customerGroups: referencesOf('grp', row.customer_group_ids),
    },
    priority: row.priority,
    combines: row.combines,
    active: row.active,
    status: statusOf(row, new Date()),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    usageLimit: row.usage_limit,
    customerUsageLimit: row.customer_usage_limit,
    used: row.used,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
