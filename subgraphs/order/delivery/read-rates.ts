import { GraphQLError } from 'graphql';
import type { UserError } from '../../../platform/errors/outcome';
import { toMinorUnits } from '../../../platform/money/minor-units';
import { type DeliveryZoneCode, maxPrice } from './delivery-codes';
import type { GivenRate } from './given-zone';
import { zoneProblem } from './zone-problem';
import type { RateRow } from './zone-row';

/** Minor units of an amount, `null` for one that is negative, too large or too fine for its currency. */
function readAmount(amount: string, currencyCode: string): bigint | null {
  try {
    const units = toMinorUnits(amount, currencyCode);
    return units < 0n || units > maxPrice ? null : units;
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'INVALID_AMOUNT') return null;
    throw error;
  }
}

/** A stretch from one number up to, and without, another; without an end for `null`. */
interface Band {
  min: bigint;
  max: bigint | null;
}

/** A price and what it is for. */
interface Rate {
  currencyCode: string;
  price: bigint;
  weight: Band;
  subtotal: Band;
}

const isEmpty = ({ min, max }: Band) => max !== null && max <= min;
const meet = (a: Band, b: Band) => (b.max === null || a.min < b.max) && (a.max === null || b.min < a.max);
const collide = (a: Rate, b: Rate) =>
  a.currencyCode === b.currencyCode && meet(a.weight, b.weight) && meet(a.subtotal, b.subtotal);

const rowOf = ({ currencyCode, price, weight, subtotal }: Rate): RateRow => ({
  currency_code: currencyCode,
  price: String(price),
  min_weight_grams: Number(weight.min),
  max_weight_grams: weight.max === null ? null : Number(weight.max),
  min_subtotal: String(subtotal.min),
  max_subtotal: subtotal.max === null ? null : String(subtotal.max),
});

function readRate(given: GivenRate, at: (string | number)[]): Rate | UserError<DeliveryZoneCode> {
  const { currencyCode, minWeightGrams, maxWeightGrams = null } = given;
  const price = readAmount(given.price, currencyCode);
  if (price === null) return zoneProblem('INVALID_AMOUNT', ...at, 'price');
  const min = readAmount(given.minSubtotal ?? '0', currencyCode);
  if (min === null) return zoneProblem('INVALID_AMOUNT', ...at, 'minSubtotal');
  const max = given.maxSubtotal == null ? null : readAmount(given.maxSubtotal, currencyCode);
  if (max === null && given.maxSubtotal != null) return zoneProblem('INVALID_AMOUNT', ...at, 'maxSubtotal');
  if (minWeightGrams < 0) return zoneProblem('INVALID_WEIGHT', ...at, 'minWeightGrams');
  const weight = { min: BigInt(minWeightGrams), max: maxWeightGrams === null ? null : BigInt(maxWeightGrams) };
  if (isEmpty(weight)) return zoneProblem('EMPTY_BAND', ...at, 'maxWeightGrams');
  const subtotal = { min, max };
  if (isEmpty(subtotal)) return zoneProblem('EMPTY_BAND', ...at, 'maxSubtotal');
  return { currencyCode, price, weight, subtotal };
}

/**
 * Reads the prices of an option. No cart finds two of them: bands of one currency do not overlap.
 *
 * @param at path of the option below `input`
 * @param problems gets every reason against them
 */
export function readRates(
  given: readonly GivenRate[],
  at: (string | number)[],
  problems: UserError<DeliveryZoneCode>[],
): RateRow[] {
  const rates: Rate[] = [];
  for (const [index, item] of given.entries()) {
    const path = [...at, 'rates', index];
    const rate = readRate(item, path);
    if ('code' in rate) problems.push(rate);
    else if (rates.some((other) => collide(other, rate))) problems.push(zoneProblem('BANDS_OVERLAP', ...path));
    else rates.push(rate);
  }
  return rates.map(rowOf);
}
