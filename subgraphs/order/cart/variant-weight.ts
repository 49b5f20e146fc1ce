/** Grams in one of each unit: the pound of 1959, and the ounce as its sixteenth. */
const gramsIn: Readonly<Record<string, number>> = {
  GRAMS: 1,
  KILOGRAMS: 1000,
  OUNCES: 28.349523125,
  POUNDS: 453.59237,
};

/** PostgreSQL's integer: two thousand tonnes are more than any parcel. */
const maxGrams = 2_147_483_647;

/**
 * Whole grams of a weight, rounded up: a parcel is not to be lighter on paper than on the carrier's scales.
 *
 * @param weight as product gives it, a decimal and its unit; `null` for none
 */
export function gramsOf(weight: { value: string; unit: string } | null): number {
  if (!weight) return 0;
  // To nine digits first: 1.1 kg must not become 1,101 g by what a float adds at its end.
  const grams = Number((Number(weight.value) * (gramsIn[weight.unit] ?? 0)).toPrecision(9));
  return Math.min(Math.ceil(grams), maxGrams);
}
