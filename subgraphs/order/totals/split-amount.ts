/** Something that gets a share in proportion to its weight. */
export interface Weighted {
  /** Decides who of two with equal remainders gets the last minor unit. */
  key: string;
  /** Zero or more; what it costs, for one. */
  weight: bigint;
}

/**
 * Splits an amount in proportion to weights by the method of largest remainders (Hamilton): whole minor units whose sum
 * is the amount, each at most one unit from its exact share, and none above its weight when the amount is not above
 * their sum. The order of the parts changes nothing.
 *
 * @param amount minor units, zero or more
 * @param parts at least one of them with a weight above zero
 * @returns the shares by key
 */
export function splitAmount(amount: bigint, parts: readonly Weighted[]): Map<string, bigint> {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0n);
  const shares = parts.map(({ key, weight }) => ({
    key,
    share: (amount * weight) / whole,
    remainder: (amount * weight) % whole,
  }));
  let left = amount - shares.reduce((sum, { share }) => sum + share, 0n);
  const byRemainder = shares.toSorted((a, b) => {
    if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
    return a.key < b.key ? -1 : 1;
  });
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return new Map(shares.map(({ key, share }) => [key, share]));
}
