import { retailPrice, sampleCurrencies } from '../catalog/retail-price';

/** A promotion as `promotionCreate` takes it; `collectionReference` becomes a condition. */
export interface SamplePromotion {
  readonly handle: string;
  readonly code: string | null;
  readonly collectionReference?: string;
  readonly input: object;
}

/** Dollars of a cart from which something is off, and how many. */
const subtotalDollars = 200;
const offDollars = 10;

const inEachCurrency = (dollars: number) =>
  sampleCurrencies.map((currencyCode) => ({ amount: retailPrice(dollars, currencyCode), currencyCode }));

/** Promotions of every kind: by code and by themselves, on and over. */
export const samplePromotions: readonly SamplePromotion[] = [
  {
    handle: 'welcome',
    code: 'WELCOME10',
    input: { title: '10 % for new customers', effect: { kind: 'PERCENTAGE', percentage: '10' }, combines: true },
  },
  {
    handle: 'free-delivery',
    code: 'FREESHIP',
    input: { title: 'Free delivery', effect: { kind: 'FREE_DELIVERY' }, combines: true, priority: 10 },
  },
  {
    handle: 'large-carts',
    code: null,
    input: {
      title: 'Something off large carts',
      effect: { kind: 'AMOUNT', amounts: inEachCurrency(offDollars) },
      conditions: { minimumSubtotals: inEachCurrency(subtotalDollars) },
      combines: true,
      priority: 5,
    },
  },
  {
    handle: 'gifts-three-for-two',
    code: null,
    collectionReference: 'sample-collection-gifts',
    input: {
      title: 'Gifts: three for two',
      effect: { kind: 'BUY_X_GET_Y', buyQuantity: 2, getQuantity: 1 },
      combines: true,
    },
  },
  {
    handle: 'summer-is-over',
    code: 'SUMMER25',
    input: {
      title: 'A quarter off in summer',
      effect: { kind: 'PERCENTAGE', percentage: '25' },
      startsAt: '2025-06-01T00:00:00Z',
      endsAt: '2025-09-01T00:00:00Z',
    },
  },
];

/** Codes that buyers of the store use. */
export const usableCodes: readonly string[] = ['WELCOME10', 'FREESHIP'];
