import { randomBytes } from 'node:crypto';
import { newUuid } from '../../../platform/ids/typed-id';
import { computeTotals } from '../totals/compute-totals';
import { unknownFacts } from './line-facts';
import type { Quote, QuoteLine } from './quote';
import { freezeQuote, thawQuote } from './quote-json';
import { toTotalsLine } from './quote-lines';

const line: QuoteLine = {
  ...unknownFacts,
  cartLineId: newUuid(),
  variantId: newUuid(),
  quantity: 3,
  // Beyond what a float holds exactly.
  unitPrice: 9_007_199_254_740_993n,
  shownUnitPrice: 0n,
  priceVersion: null,
};

test('a frozen quote is the same when it is thawed, amounts and bytes included', () => {
  const totals = computeTotals({
    currencyCode: 'EUR',
    lines: [toTotalsLine(line)],
    promotions: [],
    delivery: null,
    taxes: null,
  });
  const quote: Quote = {
    cartId: newUuid(),
    cartVersion: 7,
    userId: null,
    email: 'ada@example.com',
    tokenHash: randomBytes(32),
    currencyCode: 'EUR',
    note: '{"$bigint":"1"}',
    shippingAddress: null,
    billingAddress: null,
    delivery: { id: 'dlo', title: 'Parcel', description: null, price: 490n, minDays: 1, maxDays: 2 },
    lines: [line],
    totals,
    promotionCodes: ['SAVE10'],
  };
  expect(thawQuote(JSON.parse(freezeQuote(quote)))).toEqual(quote);
});
