import fc from 'fast-check';
import type { ActivePromotion, PromotionEffect } from './active-promotion';
import { applyPromotions, type DiscountInput } from './apply-promotions';
import type { DiscountableLine } from './qualifying-lines';
import type { AppliedDiscount } from './totals';

const line = (key: string, quantity: number, unitPrice: bigint, more: Partial<DiscountableLine> = {}) => ({
  key,
  quantity,
  unitPrice,
  productId: `product-${key}`,
  collectionIds: [],
  ...more,
});

const promotion = (effect: PromotionEffect, more: Partial<ActivePromotion> = {}): ActivePromotion => ({
  id: 'p',
  title: 'Sale',
  code: null,
  priority: 0,
  effect,
  conditions: { minSubtotal: null, productIds: [], collectionIds: [] },
  combines: true,
  ...more,
});

const apply = (
  lines: readonly DiscountableLine[],
  promotions: readonly ActivePromotion[],
  more: Partial<DiscountInput> = {},
) => applyPromotions({ currencyCode: 'EUR', lines, promotions, delivery: null, ...more });

/** Shares by line, of each discount in the order in which they applied. */
const sharesOf = (discounts: readonly AppliedDiscount[]) =>
  discounts.map(({ promotionId, lines }) => [
    promotionId,
    Object.fromEntries(lines.map(({ key, amount }) => [key, amount])),
  ]);

const tenPercent: PromotionEffect = { kind: 'PERCENTAGE', ppm: 100_000 };
const fiveOff: PromotionEffect = { kind: 'AMOUNT', amount: 500n, currencyCode: 'EUR' };

describe('a percentage', () => {
  test('is taken off each line and rounded half up there', () => {
    const discounts = apply([line('a', 1, 1005n), line('b', 3, 333n)], [promotion(tenPercent)]);
    expect(discounts).toEqual([
      {
        promotionId: 'p',
        title: 'Sale',
        code: null,
        amount: 201n,
        lines: [
          { key: 'a', amount: 101n },
          { key: 'b', amount: 100n },
        ],
        delivery: 0n,
      },
    ]);
  });

  test('of all leaves nothing, in a currency without minor units as well', () => {
    const discounts = apply([line('a', 3, 1n)], [promotion({ kind: 'PERCENTAGE', ppm: 1_000_000 })], {
      currencyCode: 'JPY',
    });
    expect(discounts[0]?.amount).toBe(3n);
  });
});

describe('an amount', () => {
  test('is spread in proportion, the last unit to the largest remainder', () => {
    const discounts = apply([line('a', 1, 1000n), line('b', 1, 1000n), line('c', 1, 1000n)], [promotion(fiveOff)]);
    expect(sharesOf(discounts)).toEqual([['p', { a: 167n, b: 167n, c: 166n }]]);
  });

  test('takes off no more than the lines cost', () => {
    expect(sharesOf(apply([line('a', 1, 200n), line('b', 1, 100n)], [promotion(fiveOff)]))).toEqual([
      ['p', { a: 200n, b: 100n }],
    ]);
  });

  test('in another currency takes nothing off', () => {
    expect(apply([line('a', 1, 1000n)], [promotion({ ...fiveOff, currencyCode: 'USD' })])).toEqual([]);
  });

  test('takes nothing off what costs nothing', () => {
    expect(apply([line('a', 2, 0n)], [promotion(fiveOff)])).toEqual([]);
  });
});

describe('buy two, get one', () => {
  const effect: PromotionEffect = { kind: 'BUY_X_GET_Y', buy: 2, get: 1, ppm: 1_000_000 };

  test('gives the cheapest unit of every three, over lines', () => {
    const discounts = apply([line('a', 4, 1000n), line('b', 1, 300n), line('c', 1, 200n)], [promotion(effect)]);
    expect(sharesOf(discounts)).toEqual([['p', { b: 300n, c: 200n }]]);
  });

  test('gives units of one line', () => {
    expect(sharesOf(apply([line('a', 7, 999n)], [promotion(effect)]))).toEqual([['p', { a: 1998n }]]);
  });

  test('gives nothing for two units', () => {
    expect(apply([line('a', 2, 1000n)], [promotion(effect)])).toEqual([]);
  });

  test('gives half of it when that is what is promised', () => {
    const half = promotion({ ...effect, ppm: 500_000 });
    expect(sharesOf(apply([line('a', 3, 333n)], [half]))).toEqual([['p', { a: 167n }]]);
  });
});

describe('free delivery', () => {
  const free = promotion({ kind: 'FREE_DELIVERY' });

  test('takes off its price', () => {
    const [discount] = apply([line('a', 1, 1000n)], [free], { delivery: { price: 490n } });
    expect(discount).toMatchObject({ amount: 490n, lines: [], delivery: 490n });
  });

  test('is nothing while no delivery is chosen, and given once', () => {
    expect(apply([line('a', 1, 1000n)], [free])).toEqual([]);
    const twice = apply([line('a', 1, 1000n)], [{ ...free, id: 'q' }, free], { delivery: { price: 490n } });
    expect(twice.map(({ promotionId }) => promotionId)).toEqual(['p']);
  });

  test('is for carts with a line that qualifies', () => {
    const conditions = { minSubtotal: null, productIds: ['other'], collectionIds: [] };
    expect(apply([line('a', 1, 1000n)], [{ ...free, conditions }], { delivery: { price: 490n } })).toEqual([]);
  });
});

describe('conditions', () => {
  test('lines qualify by product or collection', () => {
    const lines = [line('a', 1, 1000n), line('b', 1, 1000n, { collectionIds: ['books', 'new'] }), line('c', 1, 1000n)];
    const conditions = { minSubtotal: null, productIds: ['product-c'], collectionIds: ['books'] };
    expect(sharesOf(apply(lines, [promotion(tenPercent, { conditions })]))).toEqual([['p', { b: 100n, c: 100n }]]);
  });

  test('the minimum is of what qualifies, before discounts', () => {
    const lines = [line('a', 1, 4999n), line('b', 1, 1000n)];
    const onA = (minSubtotal: bigint) =>
      promotion(tenPercent, { conditions: { minSubtotal, productIds: ['product-a'], collectionIds: [] } });
    expect(apply(lines, [onA(5000n)])).toEqual([]);
    const half = promotion({ kind: 'PERCENTAGE', ppm: 500_000 }, { id: 'first', priority: -1 });
    expect(sharesOf(apply(lines, [onA(4999n), half]))).toEqual([
      ['first', { a: 2500n, b: 500n }],
      ['p', { a: 250n }],
    ]);
  });
});

describe('several promotions', () => {
  test('that combine apply to what is left, by priority', () => {
    const lines = [line('a', 1, 1000n)];
    const percent = promotion(tenPercent, { id: 'percent', priority: 2 });
    const amount = promotion(fiveOff, { id: 'amount', priority: 1 });
    expect(sharesOf(apply(lines, [percent, amount]))).toEqual([
      ['amount', { a: 500n }],
      ['percent', { a: 50n }],
    ]);
  });

  test('one that stands alone is taken when it is worth more, and then nothing else', () => {
    const lines = [line('a', 1, 10_000n)];
    const stack = [promotion(tenPercent, { id: 'stack' })];
    const alone = (id: string, ppm: number) => promotion({ kind: 'PERCENTAGE', ppm }, { id, combines: false });
    expect(sharesOf(apply(lines, [...stack, alone('less', 90_000), alone('same', 100_000)]))).toEqual([
      ['stack', { a: 1000n }],
    ]);
    expect(sharesOf(apply(lines, [...stack, alone('more', 110_000), alone('most', 120_000)]))).toEqual([
      ['most', { a: 1200n }],
    ]);
  });
});

describe('whatever the cart', () => {
  const effects = fc.oneof(
    fc.record({ kind: fc.constant('PERCENTAGE' as const), ppm: fc.integer({ min: 1, max: 1_000_000 }) }),
    fc.record({
      kind: fc.constant('AMOUNT' as const),
      amount: fc.bigInt({ min: 1n, max: 999_999_999_999_999n }),
      currencyCode: fc.constantFrom('EUR', 'EUR', 'EUR', 'JPY'),
    }),
    fc.record({
      kind: fc.constant('BUY_X_GET_Y' as const),
      buy: fc.integer({ min: 1, max: 5 }),
      get: fc.integer({ min: 1, max: 5 }),
      ppm: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    fc.record({ kind: fc.constant('FREE_DELIVERY' as const) }),
  );
  const ids = (prefix: string) =>
    fc.subarray([1, 2, 3].map((number) => `${prefix}${number}`)).map((list): readonly string[] => list);
  const lines = fc.uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1, maxLength: 4 }),
      productId: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
      collectionIds: ids('c'),
      quantity: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 10_000 })),
      unitPrice: fc.oneof(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 0n, max: 999_999_999_999_999n })),
    }),
    { selector: ({ key }) => key, maxLength: 8 },
  );
  const promotions = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      title: fc.constant('Sale'),
      code: fc.constant(null),
      priority: fc.integer({ min: -1, max: 1 }),
      effect: effects,
      conditions: fc.record({
        minSubtotal: fc.option(fc.bigInt({ min: 0n, max: 2000n })),
        productIds: ids('p'),
        collectionIds: ids('c'),
      }),
      combines: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  );
  const carts = fc.record({
    currencyCode: fc.constant('EUR'),
    lines,
    promotions,
    delivery: fc.option(fc.record({ price: fc.bigInt({ min: 0n, max: 99_999n }) })),
  });

  test('no share is zero or less, none passes its line, and the shares sum to the discount', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const left = new Map(cart.lines.map(({ key, quantity, unitPrice }) => [key, BigInt(quantity) * unitPrice]));
        let delivery = cart.delivery?.price ?? 0n;
        for (const discount of applyPromotions(cart)) {
          expect(discount.lines.reduce((sum, { amount }) => sum + amount, discount.delivery)).toBe(discount.amount);
          expect([discount.amount > 0n, discount.delivery >= 0n]).toEqual([true, true]);
          expect(discount.lines.every(({ amount }) => amount > 0n)).toBe(true);
          for (const { key, amount } of discount.lines) left.set(key, (left.get(key) as bigint) - amount);
          delivery -= discount.delivery;
        }
        expect([...left.values(), delivery].every((amount) => amount >= 0n)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('an amount is taken off whole, or as much as the lines cost', () => {
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 1n, max: 99_999n }), (list, amount) => {
        const cost = list.reduce((sum, { quantity, unitPrice }) => sum + BigInt(quantity) * unitPrice, 0n);
        const [discount] = apply(list, [promotion({ kind: 'AMOUNT', amount, currencyCode: 'EUR' })]);
        const isEnough = cost >= amount;
        expect(discount?.amount ?? 0n).toBe(isEnough ? amount : cost);
      }),
      { numRuns: 300 },
    );
  });

  test('neither the order of lines nor that of promotions changes anything', () => {
    const shuffled = carts.chain((cart) =>
      fc.record({
        cart: fc.constant(cart),
        lines: fc.shuffledSubarray(cart.lines, { minLength: cart.lines.length }),
        promotions: fc.shuffledSubarray(cart.promotions, { minLength: cart.promotions.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ cart, ...other }) => {
        expect(applyPromotions({ ...cart, ...other })).toEqual(applyPromotions(cart));
      }),
      { numRuns: 300 },
    );
  });

  test('neither what combines nor one that stands alone would have been worth more to the buyer', () => {
    const worth = (discounts: readonly AppliedDiscount[]) => discounts.reduce((sum, { amount }) => sum + amount, 0n);
    fc.assert(
      fc.property(carts, (cart) => {
        const alone = cart.promotions.filter(({ combines }) => !combines);
        const best = worth(applyPromotions(cart));
        for (const each of alone) expect(worth(applyPromotions({ ...cart, promotions: [each] })) <= best).toBe(true);
        const together = cart.promotions.filter(({ combines }) => combines);
        expect(worth(applyPromotions({ ...cart, promotions: together })) <= best).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
