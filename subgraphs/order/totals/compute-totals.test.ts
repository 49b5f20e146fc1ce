import fc from 'fast-check';
import { currencyDigits } from '../../../platform/money/currency-digits';
import { fromMinorUnits, toMinorUnits } from '../../../platform/money/minor-units';
import type { ActivePromotion, PromotionEffect } from './active-promotion';
import { computeTotals, type TotalsInput } from './compute-totals';
import { taxOf } from './tax-of';
import type { TaxTable, Totals, TotalsLine } from './totals';

const line = (key: string, quantity: number, unitPrice: bigint, more: Partial<TotalsLine> = {}): TotalsLine => ({
  key,
  variantId: `variant-${key}`,
  productId: `product-${key}`,
  collectionIds: [],
  quantity,
  unitPrice,
  taxable: true,
  weightGrams: 100,
  requiresShipping: true,
  ...more,
});

const promotion = (effect: PromotionEffect, more: Partial<ActivePromotion> = {}): ActivePromotion => ({
  id: 'sale',
  title: 'Sale',
  code: null,
  priority: 0,
  effect,
  conditions: { minSubtotal: null, productIds: [], collectionIds: [] },
  combines: true,
  ...more,
});

const taxes = (pricesIncludeTax: boolean, ppm: number, keys: readonly string[], deliveryPpm?: number): TaxTable => ({
  pricesIncludeTax,
  lineRates: new Map(keys.map((key) => [key, { ppm, title: 'VAT' }])),
  deliveryRate: deliveryPpm === undefined ? null : { ppm: deliveryPpm, title: 'VAT' },
});

const post = (price: bigint) => ({ id: 'post', title: 'Post', price });

const totalsOf = (input: Partial<TotalsInput>): Totals =>
  computeTotals({ currencyCode: 'EUR', lines: [], promotions: [], delivery: null, taxes: null, ...input });

const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

describe('examples', () => {
  test('an empty cart costs nothing', () => {
    expect(totalsOf({})).toEqual({
      lines: [],
      totalQuantity: 0,
      subtotal: 0n,
      discountTotal: 0n,
      deliveryPrice: 0n,
      deliveryDiscount: 0n,
      deliveryTax: 0n,
      deliveryTaxPpm: 0,
      taxTotal: 0n,
      pricesIncludeTax: false,
      total: 0n,
      discounts: [],
    });
  });

  test('prices with tax in them: the tax is part of what is paid', () => {
    const totals = totalsOf({
      lines: [line('a', 2, 5_950n), line('b', 1, 1n), line('gift card', 1, 5_000n, { taxable: false })],
      delivery: post(490n),
      taxes: taxes(true, 190_000, ['a', 'b', 'gift card'], 190_000),
    });
    expect(totals.lines.map(({ key, tax, taxPpm, taxTitle }) => [key, tax, taxPpm, taxTitle])).toEqual([
      ['a', 1_900n, 190_000, 'VAT'],
      ['b', 0n, 190_000, 'VAT'],
      ['gift card', 0n, 0, null],
    ]);
    expect(totals).toMatchObject({ subtotal: 16_901n, deliveryTax: 78n, taxTotal: 1_978n, total: 17_391n });
  });

  test('prices without tax: it is added, rounded half up on each line', () => {
    const totals = totalsOf({
      lines: [line('a', 1, 50n), line('b', 1, 49n)],
      delivery: post(1_000n),
      taxes: taxes(false, 10_000, ['a', 'b'], 88_750),
    });
    expect(totals.lines.map(({ tax, total }) => [tax, total])).toEqual([
      [1n, 50n],
      [0n, 49n],
    ]);
    expect(totals).toMatchObject({ deliveryTax: 89n, deliveryTaxPpm: 88_750, taxTotal: 90n, total: 1_189n });
  });

  test('what is taken off is not taxed, and neither is delivery that is free', () => {
    const totals = totalsOf({
      lines: [line('a', 1, 1_000n)],
      promotions: [
        promotion({ kind: 'PERCENTAGE', ppm: 100_000 }),
        promotion({ kind: 'FREE_DELIVERY' }, { id: 'free', code: 'FREE' }),
      ],
      delivery: post(490n),
      taxes: taxes(false, 200_000, ['a'], 200_000),
    });
    expect(totals.lines[0]).toMatchObject({
      subtotal: 1_000n,
      discount: 100n,
      discounts: [{ promotionId: 'sale', amount: 100n }],
      tax: 180n,
      total: 900n,
    });
    expect(totals).toMatchObject({ deliveryPrice: 490n, deliveryDiscount: 490n, deliveryTax: 0n, total: 1_080n });
    expect(totals.discounts.map(({ promotionId, amount }) => [promotionId, amount])).toEqual([
      ['free', 490n],
      ['sale', 100n],
    ]);
  });

  test('yen have no smaller part, dinars have a thousand', () => {
    const yen = totalsOf({ currencyCode: 'JPY', lines: [line('a', 1, 105n)], taxes: taxes(true, 100_000, ['a']) });
    expect([fromMinorUnits(yen.taxTotal, 'JPY'), fromMinorUnits(yen.total, 'JPY')]).toEqual(['10', '105']);
    const dinar = totalsOf({ currencyCode: 'KWD', lines: [line('a', 3, 333n)], taxes: taxes(false, 50_000, ['a']) });
    expect([fromMinorUnits(dinar.taxTotal, 'KWD'), fromMinorUnits(dinar.total, 'KWD')]).toEqual(['0.050', '1.049']);
  });
});

describe('any cart', () => {
  const amount = fc.oneof(
    { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 60n }) },
    { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 999_999n }) },
    { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 999_999_999_999_999n }) },
  );
  const ppm = fc.oneof(fc.constantFrom(0, 1, 190_000, 1_000_000), fc.integer({ min: 0, max: 1_000_000 }));
  const ids = (prefix: string) =>
    fc.subarray([1, 2, 3].map((number) => `${prefix}${number}`)).map((list): readonly string[] => list);
  const currencies = fc.constantFrom(...Object.keys(currencyDigits));
  const lines = fc.uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1, maxLength: 3 }),
      variantId: fc.constant('variant'),
      productId: fc.constantFrom('p1', 'p2', 'p3'),
      collectionIds: ids('c'),
      quantity: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 10_000 })),
      unitPrice: amount,
      taxable: fc.boolean(),
      weightGrams: fc.constant(1),
      requiresShipping: fc.boolean(),
    }),
    { selector: ({ key }) => key, maxLength: 12 },
  );
  const effects: fc.Arbitrary<PromotionEffect> = fc.oneof(
    fc.record({ kind: fc.constant('PERCENTAGE' as const), ppm }),
    fc.record({ kind: fc.constant('AMOUNT' as const), amount, currencyCode: fc.constantFrom('EUR', 'JPY', 'KWD') }),
    fc.record({
      kind: fc.constant('BUY_X_GET_Y' as const),
      buy: fc.integer({ min: 1, max: 4 }),
      get: fc.integer({ min: 1, max: 4 }),
      ppm,
    }),
    fc.record({ kind: fc.constant('FREE_DELIVERY' as const) }),
  );
  const promotions = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      title: fc.constant('Sale'),
      code: fc.constant(null),
      priority: fc.integer({ min: 0, max: 2 }),
      effect: effects,
      conditions: fc.record({
        minSubtotal: fc.option(fc.bigInt({ min: 0n, max: 500n })),
        productIds: ids('p'),
        collectionIds: ids('c'),
      }),
      combines: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  );
  /** Rates for some of the lines, and for the delivery or not. */
  const carts: fc.Arbitrary<TotalsInput> = fc
    .record({
      currencyCode: fc.oneof(fc.constantFrom('EUR', 'JPY', 'KWD'), currencies),
      lines,
      promotions,
      delivery: fc.option(fc.record({ id: fc.constant('post'), title: fc.constant('Post'), price: amount })),
      table: fc.option(fc.record({ pricesIncludeTax: fc.boolean(), rates: fc.array(ppm), delivery: fc.option(ppm) })),
    })
    .map(({ table, ...cart }) => ({
      ...cart,
      taxes: table && {
        pricesIncludeTax: table.pricesIncludeTax,
        lineRates: new Map(
          table.rates
            .slice(0, cart.lines.length)
            .map((rate, at) => [cart.lines[at]?.key ?? '', { ppm: rate, title: 'T' }]),
        ),
        deliveryRate: table.delivery === null ? null : { ppm: table.delivery, title: 'T' },
      },
    }));
  /** What carts and delivery prices are limited to, in minor units. */
  const limit = 99_999_999_999_999n;
  const isWithinLimits = ({ subtotal, deliveryPrice }: Totals) => subtotal <= limit && deliveryPrice <= limit;
  const everyCart = (check: (totals: Totals, cart: TotalsInput) => void) =>
    fc.assert(
      fc.property(carts, (cart) => check(computeTotals(cart), cart)),
      { numRuns: 1_000 },
    );

  test('the parts sum to the whole, also as decimals of its currency', () => {
    everyCart((totals, { currencyCode }) => {
      const { deliveryPrice, deliveryDiscount, deliveryTax, pricesIncludeTax, taxTotal } = totals;
      const tax = pricesIncludeTax ? 0n : taxTotal;
      expect(sumOf(totals.lines.map(({ subtotal }) => subtotal))).toBe(totals.subtotal);
      expect(sumOf(totals.lines.map((part) => part.tax)) + deliveryTax).toBe(taxTotal);
      const parts = [...totals.lines.map(({ total }) => total), deliveryPrice - deliveryDiscount, tax];
      expect(sumOf(parts)).toBe(totals.total);
      expect(totals.subtotal - totals.discountTotal + deliveryPrice - deliveryDiscount + tax).toBe(totals.total);
      if (!isWithinLimits(totals)) return;
      const shown = parts.map((part) => toMinorUnits(fromMinorUnits(part, currencyCode), currencyCode));
      expect(fromMinorUnits(sumOf(shown), currencyCode)).toBe(fromMinorUnits(totals.total, currencyCode));
    });
  });

  test('discounts sum by line, by promotion and together, and pass no price', () => {
    everyCart((totals) => {
      for (const { subtotal, discount, discounts, total } of totals.lines) {
        expect(sumOf(discounts.map((share) => share.amount))).toBe(discount);
        expect(discount <= subtotal && total === subtotal - discount).toBe(true);
      }
      for (const { amount: whole, lines: shares, delivery } of totals.discounts) {
        expect(sumOf(shares.map((share) => share.amount)) + delivery).toBe(whole);
      }
      expect(sumOf(totals.lines.map(({ discount }) => discount))).toBe(totals.discountTotal);
      expect(sumOf(totals.discounts.map((part) => part.amount))).toBe(totals.discountTotal + totals.deliveryDiscount);
      expect(totals.deliveryDiscount <= totals.deliveryPrice).toBe(true);
    });
  });

  test('nothing is negative, and tax that is inside an amount is never more than it', () => {
    everyCart((totals) => {
      const { lines: ofLines, discounts, totalQuantity, deliveryTaxPpm, pricesIncludeTax, ...amounts } = totals;
      expect(Object.values(amounts).every((value) => value >= 0n)).toBe(true);
      expect(ofLines.every(({ discount, tax, total }) => discount >= 0n && tax >= 0n && total >= 0n)).toBe(true);
      if (!pricesIncludeTax) return;
      expect(ofLines.every(({ tax, total }) => tax <= total)).toBe(true);
      expect(totals.taxTotal <= totals.total).toBe(true);
    });
  });

  test('the order of lines and promotions changes nothing', () => {
    const shuffled = carts.chain((cart) =>
      fc.record({
        cart: fc.constant(cart),
        lines: fc.shuffledSubarray([...cart.lines], { minLength: cart.lines.length }),
        promotions: fc.shuffledSubarray([...cart.promotions], { minLength: cart.promotions.length }),
      }),
    );
    const byKey = ({ lines: ofLines, ...rest }: Totals) => ({
      ...rest,
      lines: new Map(ofLines.map((part) => [part.key, part])),
    });
    fc.assert(
      fc.property(shuffled, ({ cart, ...others }) => {
        expect(byKey(computeTotals({ ...cart, ...others }))).toEqual(byKey(computeTotals(cart)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('without promotions, one unit more never costs less', () => {
    const grown = carts.chain((cart) =>
      fc.record({ cart: fc.constant(cart), at: fc.nat({ max: Math.max(0, cart.lines.length - 1) }) }),
    );
    fc.assert(
      fc.property(grown, ({ cart, at }) => {
        const smaller = { ...cart, promotions: [] };
        const more = cart.lines.map((item, index) => (index === at ? { ...item, quantity: item.quantity + 1 } : item));
        const [before, after] = [computeTotals(smaller), computeTotals({ ...smaller, lines: more })];
        expect(after.total >= before.total && after.taxTotal >= before.taxTotal).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('tax is the nearest whole unit to the exact one, the upper of two', () => {
    fc.assert(
      fc.property(amount, ppm, fc.boolean(), (whole, rate, included) => {
        const base = included ? 1_000_000n + BigInt(rate) : 1_000_000n;
        const error = 2n * (taxOf(whole, rate, included) * base - whole * BigInt(rate));
        expect(error > -base && error <= base).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('within the limits of carts and delivery, every amount can be stored and shown', () => {
    everyCart((totals) => {
      if (!isWithinLimits(totals)) return;
      const { lines: ofLines, discounts, totalQuantity, deliveryTaxPpm, pricesIncludeTax, ...amounts } = totals;
      const parts = ofLines.flatMap(({ subtotal, discount, tax, total }) => [subtotal, discount, tax, total]);
      expect([...parts, ...Object.values(amounts)].every((value) => value <= 999_999_999_999_999n)).toBe(true);
    });
  });
});
