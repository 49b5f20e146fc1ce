/** What a promotion takes off. Rates in parts per million (1,000,000 is everything), amounts in minor units. */
export type PromotionEffect =
  /** A share of each qualifying line. */
  | { kind: 'PERCENTAGE'; ppm: number }
  /** A fixed amount off the qualifying lines together, at most what they cost. */
  | { kind: 'AMOUNT'; amount: bigint; currencyCode: string }
  /** Of every `buy + get` qualifying units, the share of the `get` cheapest. */
  | { kind: 'BUY_X_GET_Y'; buy: number; get: number; ppm: number }
  /** The price of the delivery. */
  | { kind: 'FREE_DELIVERY' };

/** Which carts a promotion is for. */
export interface PromotionConditions {
  /** What the qualifying lines cost at least, before any discount; minor units of the cart's currency. */
  minSubtotal: bigint | null;
  /** A line qualifies by its product or by one of its collections; with no ids at all, every line does. */
  productIds: readonly string[];
  collectionIds: readonly string[];
}

/**
 * A promotion that may apply to one cart: that it is active today, that its limits are not used up, that it is for this
 * customer and in this currency was checked when it was loaded. What is left to check is in the lines.
 */
export interface ActivePromotion {
  id: string;
  title: string;
  /** The code that brought it, as the shop spells it; `null` for one that comes by itself. */
  code: string | null;
  /** Lower ones apply first; equal ones by id. */
  priority: number;
  effect: PromotionEffect;
  conditions: PromotionConditions;
  /** Whether it applies together with others; one that does not stands alone, and only when it is worth more than they. */
  combines: boolean;
}
