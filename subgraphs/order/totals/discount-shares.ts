import type { PromotionEffect } from './active-promotion';
import { splitAmount } from './split-amount';

/** A qualifying line and what of its price is left to take off, in minor units. */
export interface OpenLine {
  key: string;
  quantity: number;
  left: bigint;
}

/** Parts in a whole of a rate. */
const million = 1_000_000n;

/** A fraction of whole numbers, rounded half up. */
const roundedDivision = (dividend: bigint, divisor: bigint) => (2n * dividend + divisor) / (2n * divisor);

function percentageShares(lines: readonly OpenLine[], ppm: number): Map<string, bigint> {
  return new Map(lines.map(({ key, left }) => [key, roundedDivision(left * BigInt(ppm), million)]));
}

function amountShares(lines: readonly OpenLine[], amount: bigint): Map<string, bigint> {
  const whole = lines.reduce((sum, { left }) => sum + left, 0n);
  if (whole === 0n) return new Map();
  const parts = lines.map(({ key, left }) => ({ key, weight: left }));
  return splitAmount(amount < whole ? amount : whole, parts);
}

/** The line of the cheaper unit first; without division, which would round. */
function byUnitPrice(a: OpenLine, b: OpenLine): number {
  const [left, right] = [a.left * BigInt(b.quantity), b.left * BigInt(a.quantity)];
  if (left !== right) return left < right ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function cheapestUnitShares(
  lines: readonly OpenLine[],
  { buy, get, ppm }: { buy: number; get: number; ppm: number },
): Map<string, bigint> {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  let reduced = Math.floor(units / (buy + get)) * get;
  const shares = new Map<string, bigint>();
  for (const { key, quantity, left } of lines.toSorted(byUnitPrice)) {
    const taken = Math.min(reduced, quantity);
    if (taken === 0) break;
    shares.set(key, roundedDivision(left * BigInt(taken) * BigInt(ppm), BigInt(quantity) * million));
    reduced -= taken;
  }
  return shares;
}

/**
 * What an effect takes off each of the lines that qualify, in minor units: zero or more, and never above what is left
 * of the line. The order of the lines changes nothing: between equals, their keys decide.
 *
 * @param currencyCode of the cart; an amount in another currency takes nothing off
 * @returns by key; a line that gets nothing may be missing
 */
export function discountShares(
  effect: PromotionEffect,
  lines: readonly OpenLine[],
  currencyCode: string,
): Map<string, bigint> {
  switch (effect.kind) {
    case 'PERCENTAGE':
      return percentageShares(lines, effect.ppm);
    case 'AMOUNT':
      return effect.currencyCode === currencyCode ? amountShares(lines, effect.amount) : new Map();
    case 'BUY_X_GET_Y':
      return cheapestUnitShares(lines, effect);
    case 'FREE_DELIVERY':
      return new Map();
  }
}
