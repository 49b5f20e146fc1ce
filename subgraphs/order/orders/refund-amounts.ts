import type { OrderLineRow } from './order-part-rows';
import type { RefundedUnits } from './refund.store';

/** Units of a line that are to be paid back. */
export interface RefundUnits {
  orderLineId: string;
  quantity: number;
}

/** A line of a refund, with what its units cost in minor units. */
export type RefundAmount = RefundUnits & { amount: bigint };

/** Why units cannot be paid back, and which of the given ones is to blame. */
export interface RefundUnitsRefusal {
  code: 'LINE_NOT_FOUND' | 'INVALID_QUANTITY';
  index: number;
}

/** What the first units of a line cost, half up: the last of them makes up for the rounding of the others. */
function costOf(line: OrderLineRow, units: number, pricesIncludeTax: boolean): bigint {
  const paid = BigInt(line.total) + (pricesIncludeTax ? 0n : BigInt(line.tax));
  const whole = BigInt(line.quantity);
  return (2n * paid * BigInt(units) + whole) / (2n * whole);
}

/**
 * What units of lines cost, after discounts and with tax: pure. Units that were paid back before are not paid back
 * again, and all units of a line together cost exactly what the line cost.
 *
 * @param wanted a line may be named twice
 */
export function refundAmounts(
  wanted: readonly RefundUnits[],
  lines: readonly OrderLineRow[],
  { refunded, pricesIncludeTax }: { refunded: readonly RefundedUnits[]; pricesIncludeTax: boolean },
): { amounts: RefundAmount[] } | { refusal: RefundUnitsRefusal } {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const before = new Map(refunded.map((units) => [units.order_line_id, units.quantity]));
  const amounts = new Map<string, RefundAmount>();
  for (const [index, { orderLineId, quantity }] of wanted.entries()) {
    const line = lineOf.get(orderLineId);
    if (!line) return { refusal: { code: 'LINE_NOT_FOUND', index } };
    const first = before.get(orderLineId) ?? 0;
    const total = (amounts.get(orderLineId)?.quantity ?? 0) + quantity;
    if (quantity < 1 || first + total > line.quantity) return { refusal: { code: 'INVALID_QUANTITY', index } };
    const amount = costOf(line, first + total, pricesIncludeTax) - costOf(line, first, pricesIncludeTax);
    amounts.set(orderLineId, { orderLineId, quantity: total, amount });
  }
  return { amounts: [...amounts.values()] };
}
