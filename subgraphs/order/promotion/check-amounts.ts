import { GraphQLError } from 'graphql';
import { toMinorUnits } from '../../../platform/money/minor-units';
import type { MoneyInput } from '../../../platform/money/money-input.type';
import type { PromotionProblems } from './promotion-problems';

function minorUnits({ amount, currencyCode }: MoneyInput): bigint | string {
  try {
    const units = toMinorUnits(amount, currencyCode);
    return units > 0n ? units : `"${amount}" is not above 0.`;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

/** Checks amounts that are given once a currency. @returns minor units, as text, by currency */
export function checkAmounts(
  amounts: readonly MoneyInput[],
  path: readonly string[],
  problems: PromotionProblems,
): Map<string, string> {
  const checked = new Map<string, string>();
  for (const [index, money] of amounts.entries()) {
    const at = [...path, String(index)];
    const units = minorUnits(money);
    if (typeof units === 'string') problems.add('INVALID_AMOUNT', [...at, 'amount'], units);
    else if (checked.has(money.currencyCode)) problems.add('DUPLICATE_CURRENCY', [...at, 'currencyCode']);
    else checked.set(money.currencyCode, units.toString());
  }
  return checked;
}
