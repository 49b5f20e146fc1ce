/** What all of the lines cost before discounts, in minor units: stored lines, or new ones. */
export function cartSubtotal(lines: readonly { quantity: number; unitPrice: bigint }[]): bigint {
  return lines.reduce((sum, { quantity, unitPrice }) => sum + BigInt(quantity) * unitPrice, 0n);
}
