import { moneyOf } from '../../../platform/money/money.type';
import type { AppliedDiscount } from '../totals/totals';
import type { CartDeliveryOption, CartDiscount } from './cart-amounts.type';
import type { CartLineRow } from './cart-line.store';
import type { QuoteDelivery } from './quote';
import { toCartLine } from './to-cart';

/** A delivery option, as clients see it. */
export function toDeliveryOption(offer: QuoteDelivery, currencyCode: string): CartDeliveryOption {
  const { id, title, description, price, minDays, maxDays } = offer;
  return { id, title, description, price: moneyOf(price, currencyCode), minDays, maxDays };
}

/** What a promotion takes off, as clients see it. @param rows all lines of the cart */
export function toDiscount(
  { title, code, amount, lines, delivery }: AppliedDiscount,
  rows: readonly CartLineRow[],
  currencyCode: string,
): CartDiscount {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return {
    title,
    code,
    amount: moneyOf(amount, currencyCode),
    delivery: moneyOf(delivery, currencyCode),
    lines: lines.map((share) => ({
      line: toCartLine(rowOf.get(share.key) as CartLineRow, currencyCode),
      amount: moneyOf(share.amount, currencyCode),
    })),
  };
}
