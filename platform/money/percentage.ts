/** Digits after the point that parts per million have room for: 8.8755 % is 88,755 ppm. */
const maxDigits = 4;

/** Everything, in parts per million. */
const wholePpm = 1_000_000;

/**
 * Parts per million of a percentage.
 *
 * @param percentage a decimal from `0` to `100`, such as `19` or `8.875`
 * @returns `null` when it is below or above that, or has more than four digits after the point
 */
export function toPpm(percentage: string): number | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(percentage);
  if (!match) return null;
  const [, whole, fraction = ''] = match;
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > maxDigits) return null;
  const ppm = Number(`${whole}${significant.padEnd(maxDigits, '0')}`);
  return ppm <= wholePpm ? ppm : null;
}

/** The percentage of parts per million, without zeros at its end: `19`, `8.875`. */
export function fromPpm(ppm: number): string {
  const text = String(ppm).padStart(maxDigits + 1, '0');
  const fraction = text.slice(-maxDigits).replace(/0+$/, '');
  return fraction === '' ? text.slice(0, -maxDigits) : `${text.slice(0, -maxDigits)}.${fraction}`;
}
