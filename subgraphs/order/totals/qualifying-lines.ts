import type { PromotionConditions } from './active-promotion';

/** What of a line decides whether a promotion is for it. */
export interface DiscountableLine {
  /** Unique among the lines. */
  key: string;
  productId: string;
  collectionIds: readonly string[];
  /** Units, a whole number of 1 or more. */
  quantity: number;
  /** Minor units, zero or more. */
  unitPrice: bigint;
}

/**
 * The lines that a promotion is for, in their order; none when together they cost less than its minimum. What others
 * take off does not count: a buyer who is told "from 50 EUR" reads the prices on the shelf.
 */
export function qualifyingLines<Line extends DiscountableLine>(
  lines: readonly Line[],
  { minSubtotal, productIds, collectionIds }: PromotionConditions,
): Line[] {
  const isForAll = productIds.length === 0 && collectionIds.length === 0;
  // Sets: a cart of 250 lines meets promotions of 250 ids.
  const [products, collections] = [new Set(productIds), new Set(collectionIds)];
  const qualifying = lines.filter(
    (line) => isForAll || products.has(line.productId) || line.collectionIds.some((id) => collections.has(id)),
  );
  if (minSubtotal === null) return qualifying;
  const subtotal = qualifying.reduce((sum, { quantity, unitPrice }) => sum + BigInt(quantity) * unitPrice, 0n);
  return subtotal >= minSubtotal ? qualifying : [];
}
