import { currencyDigits } from '../../../platform/money/currency-digits';
import { fromMinorUnits, toMinorUnits } from '../../../platform/money/minor-units';
import { computeCartTotals, type PricedLine } from './compute-cart-totals';

/** A generator of repeatable numbers (mulberry32): a failing cart can be computed again. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function randomCart(seed: number): PricedLine[] {
  const random = randomNumbers(seed);
  return Array.from({ length: random(250) }, () => ({
    quantity: 1 + random(10_000),
    unitPrice: BigInt(random(1_000_000)) * BigInt(10 ** random(6)),
  }));
}

const carts = Array.from({ length: 500 }, (_, seed) => randomCart(seed));

test('an empty cart costs nothing', () => {
  expect(computeCartTotals([])).toEqual({ lineTotals: [], totalQuantity: 0, subtotal: 0n, total: 0n });
});

test('lines are quantity times price, and add up', () => {
  const lines = [
    { quantity: 3, unitPrice: 1999n },
    { quantity: 1, unitPrice: 1n },
  ];
  expect(computeCartTotals(lines)).toEqual({
    lineTotals: [5997n, 1n],
    totalQuantity: 4,
    subtotal: 5998n,
    total: 5998n,
  });
});

test('the parts of any cart sum to the whole, which is never negative', () => {
  for (const cart of carts) {
    const { lineTotals, subtotal, total, totalQuantity } = computeCartTotals(cart);
    expect(lineTotals.reduce((sum, part) => sum + part, 0n)).toBe(subtotal);
    expect(cart.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(totalQuantity);
    expect(total).toBe(subtotal);
    expect(total >= 0n).toBe(true);
  }
});

test('the order of the lines changes nothing', () => {
  for (const cart of carts) {
    const forward = computeCartTotals(cart);
    const backward = computeCartTotals([...cart].reverse());
    expect(backward).toEqual({ ...forward, lineTotals: [...forward.lineTotals].reverse() });
  }
});

test('shown in any currency, the decimal parts sum to the decimal whole', () => {
  for (const currency of Object.keys(currencyDigits)) {
    const { lineTotals, total } = computeCartTotals(
      randomCart(currency.charCodeAt(0) + currency.charCodeAt(2)).slice(0, 9),
    );
    const shown = lineTotals.map((part) => toMinorUnits(fromMinorUnits(part, currency), currency));
    expect(
      fromMinorUnits(
        shown.reduce((sum, part) => sum + part, 0n),
        currency,
      ),
    ).toBe(fromMinorUnits(total, currency));
  }
});
