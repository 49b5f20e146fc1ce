import { setTimeout as pause } from 'node:timers/promises';
import { staffOperations as ask } from './graph-operations.mjs';

/** Kinds of variants, how many of each, and what is on the shelves of the two locations at first. */
export const kinds = {
  /** Few units; staff only ever add some, so that what is sold can be counted against what came. */
  scarce: { count: 5, onHand: [4, 2] },
  /** Staff count, break and find units of it, and change how it is treated. */
  loose: { count: 4, onHand: [40, 15] },
  untracked: { count: 2, onHand: [0, 0], settings: { tracked: false } },
  backorder: { count: 2, onHand: [2, 1], settings: { backorder: true } },
  /** Taken out of the shop now and then, for another one. */
  mortal: { count: 3, onHand: [30, 10] },
};

/** Asks until there is an answer: imports may be repeated, and the process that is asked may just have died. */
async function insist(request) {
  for (let attempt = 1; attempt <= 60; attempt += 1) {
    const answer = await request();
    if (answer) return answer;
    await pause(500);
  }
  throw new Error('The catalogue could not be imported.');
}

const locations = ['main', 'annex'];

/** Everything that can be in a cart, by kind; `promotions` are those that staff change. */
export function createCatalogue(shop, staff) {
  const variants = [];
  let named = 0;

  const put = async (kind, count, chance) => {
    const products = Array.from({ length: count }, () => {
      named += 1;
      const reference = `${kind}-${named}`;
      const prices = [{ currencyCode: 'EUR', amount: `${chance.between(1, 90)}.${chance.between(10, 99)}` }];
      const variant = { externalReference: reference, sku: reference, prices };
      return { externalReference: reference, title: reference, status: 'ACTIVE', variants: [variant] };
    });
    const imported = await insist(() => staff(ask.importProducts, { input: products }, shop.product));
    const ids = imported.results.flatMap((result) => result.variants.map(({ id }) => id));
    const { onHand, settings } = kinds[kind];
    const levels = ids.flatMap((variantId) =>
      locations.map((locationHandle, index) => ({ variantId, locationHandle, onHand: onHand[index], ...settings })),
    );
    await insist(() => staff(ask.importStock, { input: levels }));
    variants.push(...ids.map((id) => ({ id, kind })));
  };

  return {
    variants,
    /** Locations by their ids. */
    locations: [],
    promotions: [],
    codes: [],
    put,
    of: (kind) => variants.filter((variant) => variant.kind === kind),
    drop(id) {
      variants.splice(
        variants.findIndex((variant) => variant.id === id),
        1,
      );
    },
  };
}

const percent = (percentage) => ({ kind: 'PERCENTAGE', percentage });

const firstPromotions = [
  { title: 'Few', code: 'FEW', effect: percent('15'), usageLimit: 4, combines: true },
  { title: 'Once each', code: 'ONCE', effect: percent('7.5'), customerUsageLimit: 1, combines: true },
  {
    title: 'Three euros',
    code: 'THREE',
    combines: true,
    effect: { kind: 'AMOUNT', amounts: [{ amount: '3.33', currencyCode: 'EUR' }] },
  },
  { title: 'Free delivery', code: 'FREE', usageLimit: 25, combines: true, effect: { kind: 'FREE_DELIVERY' } },
  {
    title: 'Three for two',
    effect: { kind: 'BUY_X_GET_Y', buyQuantity: 2, getQuantity: 1, percentage: '100' },
    combines: false,
  },
  {
    title: 'Everything',
    effect: percent('3'),
    usageLimit: 60,
    combines: true,
    conditions: { minimumSubtotals: [{ amount: '50', currencyCode: 'EUR' }] },
  },
];

/** Fills the shop before it opens. */
export async function fillShop(shop, { staff, chance }) {
  const catalogue = createCatalogue(shop, staff);
  for (const [kind, { count }] of Object.entries(kinds)) await catalogue.put(kind, count, chance);
  const { nodes } = await staff(ask.locations, {});
  catalogue.locations = nodes.map(({ id }) => id);
  for (const input of firstPromotions) {
    const { promotion } = await staff(ask.createPromotion, { input });
    catalogue.promotions.push(promotion.id);
    if (promotion.code) catalogue.codes.push(promotion.code);
  }
  await staff(ask.setRate, { input: { countryCode: 'DE', percentage: '19', title: 'MwSt.', appliesTo: 'GOODS' } });
  await setDelivery(staff, '4.90');
  return catalogue;
}

/** Two ways to deliver into two countries. */
export function setDelivery(staff, price) {
  const rate = (amount) => [{ currencyCode: 'EUR', price: amount }];
  const input = {
    title: 'Near',
    areas: [{ countryCode: 'DE' }, { countryCode: 'AT' }],
    options: [
      { handle: 'parcel', title: 'Parcel', minDays: 2, maxDays: 4, rates: rate(price) },
      { handle: 'express', title: 'Express', minDays: 1, maxDays: 1, rates: rate('12.00') },
    ],
  };
  return staff(ask.setZone, { handle: 'near', input });
}
