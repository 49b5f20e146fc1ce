/** A value of the row that cannot be used: the reason names the column and the value. */
export class BrokenValue extends Error {}

/**
 * Reads a money amount such as `12.50` for a currency, and returns it in plain digits; null for an empty cell.
 * Refuses anything else: a thousands separator of one country is the decimal separator of the next.
 */
export function readAmount(text: string, currency: string, column: string): string | null {
  if (text === '') return null;
  const match = /^(\d{1,12})(?:\.(\d*))?$/.exec(text);
  if (!match) throw new BrokenValue(`the ${column} "${text}" is not an amount`);
  const digits = fractionDigits(currency);
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) {
    throw new BrokenValue(`the ${column} "${text}" has more than the ${digits} decimals of ${currency}`);
  }
  const whole = (match[1] ?? '0').replace(/^0+(?=\d)/, '');
  return digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}`;
}

/** Digits after the decimal point in a currency (ISO 4217): JPY 0, USD 2, KWD 3. */
function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
