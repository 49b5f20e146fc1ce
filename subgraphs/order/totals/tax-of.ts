/** Parts of the whole in which rates are given. */
const million = 1_000_000n;

/**
 * Tax of an amount, rounded half up to whole minor units.
 *
 * @param amount in minor units, 0 or more
 * @param ppm rate in parts per million, 0 or more
 * @param included whether the tax is inside the amount (119 with 19 % of it: 19) or comes on top of it (100: 19)
 */
export function taxOf(amount: bigint, ppm: number, included: boolean): bigint {
  const rate = BigInt(ppm);
  const whole = included ? million + rate : million;
  return (2n * amount * rate + whole) / (2n * whole);
}
