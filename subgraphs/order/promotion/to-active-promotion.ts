import type { ActivePromotion, PromotionEffect } from '../totals/active-promotion';
import type { CandidateRow } from './active-promotion.store';

/** What a stored promotion takes off in one currency; `null` when that is nothing. */
function effectOf(row: CandidateRow, currencyCode: string): PromotionEffect | null {
  const ppm = row.ppm ?? 0;
  switch (row.kind) {
    case 'PERCENTAGE':
      return { kind: 'PERCENTAGE', ppm };
    case 'AMOUNT':
      return row.amount === null ? null : { kind: 'AMOUNT', amount: BigInt(row.amount), currencyCode };
    case 'BUY_X_GET_Y':
      return { kind: 'BUY_X_GET_Y', buy: row.buy_quantity ?? 1, get: row.get_quantity ?? 1, ppm };
    case 'FREE_DELIVERY':
      return { kind: 'FREE_DELIVERY' };
    default:
      throw new Error(`A promotion of the kind "${row.kind}" is stored, which nothing here knows.`);
  }
}

/**
 * The promotion as it applies to carts of one currency; `null` when it does not: an amount or a minimum that other
 * currencies have and this one has not.
 */
export function toActivePromotion(row: CandidateRow, currencyCode: string): ActivePromotion | null {
  const effect = effectOf(row, currencyCode);
  if (effect === null || (row.has_minimum && row.minimum_subtotal === null)) return null;
  return {
    id: row.id,
    title: row.title,
    code: row.code,
    priority: row.priority,
    effect,
    conditions: {
      minSubtotal: row.minimum_subtotal === null ? null : BigInt(row.minimum_subtotal),
      productIds: row.product_ids,
      collectionIds: row.collection_ids,
    },
    combines: row.combines,
  };
}
