import type { WeightUnit } from './product-import-input';
import { BrokenValue } from './read-amount';

/** Grams in one unit (the international avoirdupois pound is 453.59237 g by definition). */
const UNITS: Readonly<Record<string, readonly [unit: WeightUnit, grams: number]>> = {
  g: ['GRAMS', 1],
  kg: ['KILOGRAMS', 1000],
  oz: ['OUNCES', 453.59237 / 16],
  lb: ['POUNDS', 453.59237],
};

/**
 * Shopify stores grams beside the unit in which the merchant typed the weight. Gives the shortest decimal in that unit
 * which is the same number of grams again, so that 454 g shown in pounds is 1 lb and not 1.0009 lb.
 */
export function readWeight(grams: string, unit: string): { value: string; unit: WeightUnit } | null {
  if (grams === '') return null;
  const weight = Number(grams);
  if (!/^\d+(\.\d+)?$/.test(grams) || !Number.isFinite(weight))
    throw new BrokenValue(`the weight "${grams}" is not a number`);
  if (weight === 0) return null;
  const known = UNITS[unit.toLowerCase()] ?? UNITS.g;
  if (!known) return null;
  const [name, gramsPerUnit] = known;
  for (let decimals = 0; decimals <= 4; decimals += 1) {
    const value = (weight / gramsPerUnit).toFixed(decimals);
    if (Math.round(Number(value) * gramsPerUnit) === Math.round(weight))
      return { value: String(Number(value)), unit: name };
  }
  return { value: String(weight), unit: 'GRAMS' };
}
