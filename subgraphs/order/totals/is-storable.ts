import type { Totals } from './totals';

/** Largest amount in minor units, of 15 digits: what every amount of the graph is limited to. */
const maxAmount = 999_999_999_999_999n;

/**
 * Whether every amount of a cart can be stored and shown. `subtotal` bounds lines and discounts, `total` bounds what
 * is paid, and the delivery and the taxes are bounded by themselves: a cart that is free by a discount may still have
 * lines that are not.
 */
export function isStorable({ subtotal, deliveryPrice, taxTotal, total }: Totals): boolean {
  return [subtotal, deliveryPrice, taxTotal, total].every((amount) => amount <= maxAmount);
}
