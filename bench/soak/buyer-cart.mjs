import { buyerOperations as ask } from './graph-operations.mjs';

const places = [
  { firstName: 'Ada', line1: 'Main Street 1', city: 'Berlin', postalCode: '10115', countryCode: 'DE' },
  { firstName: 'Eva', line1: 'Ring 3', city: 'Wien', postalCode: '1010', countryCode: 'AT' },
];

/** One to four lines of what there is. */
export function chooseLines({ chance, catalogue }) {
  const count = chance.between(1, 4);
  // Scarce things are wanted by everybody.
  const scarce = chance.some(catalogue.of('scarce'), chance.pick([0, 0, 1, 1, 2]));
  const others = chance.some(catalogue.variants, count);
  const chosen = new Map([...scarce, ...others].slice(0, count).map((variant) => [variant.id, variant]));
  return [...chosen.keys()].map((variantId) => ({ variantId, quantity: chance.between(1, 3) }));
}

/** A cart that could be paid, of this buyer; `null` when there is none. */
export async function fillCart(buyer) {
  const { chance, request, viewer, email } = buyer;
  const input = { currencyCode: 'EUR', lines: chooseLines(buyer), email, shippingAddress: chance.pick(places) };
  const created = await request(ask.createCart, { input });
  let cart = created?.cart ? { ...created.cart, cartId: created.cart.id, token: created.token } : null;
  if (!cart && viewer.kind === 'user' && created) {
    const found = await request(ask.cartOfUser, { users: [{ __typename: 'User', id: viewer.subject }] });
    const theirs = found?.[0]?.cart;
    if (!theirs) return null;
    cart = { ...theirs, cartId: theirs.id, token: null };
    // The cart of another visit is used again; sometimes as it is.
    if (chance.happens(0.8)) await request(ask.addLines, { ...claimOf(cart), lines: chooseLines(buyer) });
    const answer = await request(ask.setDetails, {
      ...claimOf(cart),
      input: { email, shippingAddress: chance.pick(places) },
    });
    cart = { ...cart, ...answer?.cart };
  }
  if (!cart) return null;
  if (chance.happens(0.6)) {
    const codes = chance.some(buyer.catalogue.codes, chance.between(1, 2));
    await request(ask.applyCodes, { ...claimOf(cart), codes });
  }
  return chooseDelivery(buyer, cart);
}

/** What names a cart and proves a right to it. */
export const claimOf = ({ cartId, token }) => ({ cartId, token });

async function chooseDelivery({ request, chance }, cart) {
  const options = cart.deliveryOptions ?? [];
  // Now and then a buyer forgets at first.
  if (options.length === 0 || chance.happens(0.03)) return cart;
  const input = { deliveryOptionId: chance.pick(options).id };
  const answer = await request(ask.setDetails, { ...claimOf(cart), input });
  return { ...cart, ...answer?.cart };
}

/** One change of a cart, such as a buyer makes while it is being paid. */
export async function changeCart(buyer, cart) {
  const { chance, request, catalogue } = buyer;
  const claim = claimOf(cart);
  const line = cart.lines?.nodes[0];
  const changes = [
    () => request(ask.addLines, { ...claim, lines: chooseLines(buyer).slice(0, 1) }),
    () => request(ask.setDetails, { ...claim, input: { note: `Note ${chance.between(1, 99)}` } }),
    () => request(ask.applyCodes, { ...claim, codes: chance.some(catalogue.codes, 1) }),
    () => request(ask.removeCodes, { ...claim, codes: chance.some(catalogue.codes, 1) }),
    () => line && request(ask.changeLines, { ...claim, lines: [{ lineId: line.id, quantity: chance.between(1, 4) }] }),
    () => line && request(ask.removeLines, { ...claim, lineIds: [line.id] }),
  ];
  await chance.pick(changes)();
}

/** Does what a refusal asks for: takes out what cannot be bought, and codes that do not work. */
export async function mendCart(buyer, cart, refusals) {
  const { request } = buyer;
  const lineIds = [...new Set(refusals.flatMap(({ lineId }) => lineId ?? []))];
  const codes = [...new Set(refusals.flatMap(({ promotionCode }) => promotionCode ?? []))];
  if (lineIds.length > 0) await request(ask.removeLines, { ...claimOf(cart), lineIds });
  if (codes.length > 0) await request(ask.removeCodes, { ...claimOf(cart), codes });
  if (refusals.some(({ code }) => code === 'DELIVERY_OPTION_REQUIRED')) await chooseDelivery(buyer, cart);
}
