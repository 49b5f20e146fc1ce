import type { ActivePromotion } from './active-promotion';
import { discountShares } from './discount-shares';
import { type DiscountableLine, qualifyingLines } from './qualifying-lines';
import type { AppliedDiscount } from './totals';

/** What promotions are applied to. */
export interface DiscountInput {
  /** ISO 4217; every amount of the input is in it. */
  currencyCode: string;
  lines: readonly DiscountableLine[];
  promotions: readonly ActivePromotion[];
  /** Its price in minor units; `null` while none is chosen. */
  delivery: { price: bigint } | null;
}

/** What is left to be taken off, in minor units. */
interface Remainder {
  /** By the line's key. */
  lines: Map<string, bigint>;
  delivery: bigint;
}

const subtotalOf = ({ quantity, unitPrice }: DiscountableLine) => BigInt(quantity) * unitPrice;

const wholePrice = ({ lines, delivery }: DiscountInput): Remainder => ({
  lines: new Map(lines.map((line) => [line.key, subtotalOf(line)])),
  delivery: delivery?.price ?? 0n,
});

const sumOf = (discounts: readonly { amount: bigint }[]) => discounts.reduce((sum, { amount }) => sum + amount, 0n);

/** By priority, then by id: two promotions never compare equal, so that the order in which they were read is nothing. */
function byPriority(a: ActivePromotion, b: ActivePromotion): number {
  if (a.priority !== b.priority) return a.priority - b.priority;
  return a.id < b.id ? -1 : 1;
}

/** Takes one promotion off what is left. @returns what it took; `null` when that is nothing */
function takeOff(promotion: ActivePromotion, input: DiscountInput, remainder: Remainder): AppliedDiscount | null {
  const { effect, conditions, id, title, code } = promotion;
  const qualifying = qualifyingLines(input.lines, conditions);
  const open = qualifying.map(({ key, quantity }) => ({ key, quantity, left: remainder.lines.get(key) ?? 0n }));
  const lines = [...discountShares(effect, open, input.currencyCode)]
    .map(([key, amount]) => ({ key, amount }))
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const delivery = effect.kind === 'FREE_DELIVERY' && qualifying.length > 0 ? remainder.delivery : 0n;
  for (const { key, amount } of lines) remainder.lines.set(key, (remainder.lines.get(key) ?? 0n) - amount);
  remainder.delivery -= delivery;
  const amount = sumOf(lines) + delivery;
  return amount === 0n ? null : { promotionId: id, title, code, amount, lines, delivery };
}

function takeOffAll(promotions: readonly ActivePromotion[], input: DiscountInput): AppliedDiscount[] {
  const remainder = wholePrice(input);
  return promotions.flatMap((promotion) => takeOff(promotion, input, remainder) ?? []);
}

/**
 * What promotions take off a cart: pure, the same whatever the order of lines and promotions.
 *
 * The rule: all promotions that combine apply one after the other, by priority, each to what the ones before left of a
 * line. One that does not combine stands alone. Of the combined ones and each that stands alone, the buyer gets what is
 * worth the most; of equals, the combined ones, then the one of the lower priority.
 *
 * @returns what each took off, in the order in which they applied, with its shares by line key; one that took nothing
 *   off is not in it. No line and no delivery goes below zero.
 */
export function applyPromotions(input: DiscountInput): AppliedDiscount[] {
  const promotions = input.promotions.toSorted(byPriority);
  const together = promotions.filter(({ combines }) => combines);
  const alone = promotions.filter(({ combines }) => !combines);
  let best = takeOffAll(together, input);
  for (const promotion of alone) {
    const discounts = takeOffAll([promotion], input);
    if (sumOf(discounts) > sumOf(best)) best = discounts;
  }
  return best;
}
