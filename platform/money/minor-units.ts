import { codedError } from '../errors/coded-error';
import { currencyDigits } from './currency-digits';

/** Largest amount in minor units, of 15 digits: sums of a thousand such lines still fit PostgreSQL's bigint. */
const maxMinorUnits = 999_999_999_999_999n;

/**
 * Minor units (cents, fils, whole yen) of a decimal amount.
 *
 * @param amount such as `19.99`
 * @param currencyCode ISO 4217
 * @throws GraphQLError `INVALID_AMOUNT` when it has more digits than the currency, or is too large
 */
export function toMinorUnits(amount: string, currencyCode: string): bigint {
  const digits = currencyDigits[currencyCode];
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (digits === undefined || !match)
    throw codedError('INVALID_AMOUNT', `"${amount}" is not an amount in ${currencyCode}.`);
  const [, sign, whole, fraction = ''] = match;
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > digits) {
    throw codedError('INVALID_AMOUNT', `${currencyCode} has ${digits} digits after the point, "${amount}" has more.`);
  }
  const units = BigInt(`${whole}${significant.padEnd(digits, '0')}`);
  if (units > maxMinorUnits) throw codedError('INVALID_AMOUNT', `"${amount}" is larger than any amount that is kept.`);
  return sign ? -units : units;
}

/**
 * Decimal amount of minor units, with exactly the currency's own number of digits (`5` JPY, `5.00` EUR, `5.000` KWD).
 *
 * @param minorUnits as the database gives them; `bigint` columns arrive as text
 */
export function fromMinorUnits(minorUnits: bigint | string | number, currencyCode: string): string {
  const digits = currencyDigits[currencyCode] ?? 2;
  const units = BigInt(minorUnits);
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const sign = units < 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
