import { GraphQLError } from 'graphql';
import { toMinorUnits } from '../../../platform/money/minor-units';
import type { PriceInput } from './price.type';
import type { PriceDraft } from './product-draft';
import type { Problems } from './product-problem';

function minorUnits(amount: string, currencyCode: string): bigint | string {
  try {
    const units = toMinorUnits(amount, currencyCode);
    return units < 0n ? `"${amount}" is negative.` : units;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

/** Checks the prices of one variant. @param path of the list in the input */
export function checkPrices(
  prices: readonly PriceInput[],
  path: string[],
  problems: Problems<'INVALID_AMOUNT' | 'DUPLICATE_CURRENCY'>,
): PriceDraft[] {
  const seen = new Set<string>();
  return prices.flatMap(({ amount, compareAt, currencyCode }, index) => {
    const at = [...path, String(index)];
    if (seen.has(currencyCode)) {
      const message = `There are two prices in ${currencyCode}.`;
      problems.push({ field: [...at, 'currencyCode'], message, code: 'DUPLICATE_CURRENCY' });
      return [];
    }
    seen.add(currencyCode);
    const units = minorUnits(amount, currencyCode);
    const before = compareAt ? minorUnits(compareAt, currencyCode) : null;
    if (typeof units === 'string') {
      problems.push({ field: [...at, 'amount'], message: units, code: 'INVALID_AMOUNT' });
      return [];
    }
    if (typeof before === 'string') {
      problems.push({ field: [...at, 'compareAt'], message: before, code: 'INVALID_AMOUNT' });
      return [];
    }
    return [{ currencyCode, amount: units, compareAt: before }];
  });
}
