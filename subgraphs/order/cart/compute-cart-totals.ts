/** What of a line its price depends on. */
export interface PricedLine {
  quantity: number;
  /** Minor units of the cart's currency. */
  unitPrice: bigint;
}

/** Amounts of a cart, all in minor units of its currency. */
export interface CartTotals {
  /** Total of each line, in the order of the lines. */
  lineTotals: bigint[];
  /** Units of all lines. */
  totalQuantity: number;
  /** Sum of the lines. */
  subtotal: bigint;
  /** What is to be paid. */
  total: bigint;
}

/**
 * The amounts of a cart: a pure function, the only place that adds prices up. Whole minor units throughout, so that
 * nothing is rounded and the parts sum to the whole.
 */
export function computeCartTotals(lines: readonly PricedLine[]): CartTotals {
  const lineTotals = lines.map(({ quantity, unitPrice }) => BigInt(quantity) * unitPrice);
  const subtotal = lineTotals.reduce((sum, lineTotal) => sum + lineTotal, 0n);
  const totalQuantity = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return { lineTotals, totalQuantity, subtotal, total: subtotal };
}
