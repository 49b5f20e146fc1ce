import { setTimeout as pause } from 'node:timers/promises';
import { changeCart, claimOf, fillCart, mendCart } from './buyer-cart.mjs';
import { buyerOperations as ask } from './graph-operations.mjs';
import { anonymousViewer, decodeId, encodeId, newUuid } from './product-build.mjs';

const failing = [
  ...['test_decline', 'test_delay', 'test_delay_decline', 'test_timeout', 'test_unreachable_before'],
  ...['test_capture_decline', 'test_capture_timeout', 'test_capture_unreachable_before', 'test_void_timeout'],
  ...['test_refund_decline', 'test_refund_delay', 'test_refund_timeout', 'test_refund_unreachable_before'],
  ...['test_webhooks', 'test_webhook_first', 'test_webhooks_twice', 'test_webhooks_three_at_once'],
  ...['test_webhooks_out_of_order', 'test_no_such_method'],
];

/** Accounts that come back, on several devices at once. */
export function createAccounts(count) {
  return Array.from({ length: count }, (_, index) => ({
    viewer: { kind: 'user', subject: encodeId('user', newUuid()), roles: ['customer'], scopes: [], sessionId: null },
    email: `user${index}@example.com`,
  }));
}

const methodOf = (chance) => (chance.happens(0.4) ? 'test_ok' : chance.pick(failing));

/** Pays, with one click or several at several processes. @returns the answers that came */
async function click(buyer, cart, { checkoutId, idempotencyKey, clicks }) {
  const { chance, request } = buyer;
  const expectedTotal = chance.happens(0.3) ? cart.total?.amount : undefined;
  const payment = { provider: 'test', method: methodOf(chance) };
  const input = { payment, checkoutId, expectedTotal, idempotencyKey };
  const asked = Array.from({ length: clicks }, async () => {
    if (chance.happens(0.3)) await pause(chance.between(0, 60));
    return request(ask.complete, { ...claimOf(cart), input });
  });
  return { input, answers: (await Promise.all(asked)).filter((answer) => answer !== null) };
}

/** Remembers each order that a buyer was told of, and that clicks of one purchase told of one order only. */
function keepOrders({ orders, oddities, viewer }, cart, { answers, isChanged, input }) {
  for (const { order } of answers) {
    // Staff may have lowered it since.
    const isDearer = order && input.expectedTotal && Number(order.total.amount) > Number(input.expectedTotal);
    if (isDearer) oddities.add('an order dearer than what its buyer was shown', `${order.id} ${input.expectedTotal}`);
  }
  const found = new Set(answers.flatMap(({ order }) => (order ? [order.id] : [])));
  // The cart of an account is changed on other devices, too; then what was not ordered stays in it.
  if (found.size > 1 && !isChanged && cart.token) oddities.add('several orders of one purchase', [...found].join(' '));
  for (const id of found) orders.set(id, { id, viewer, token: cart.token, cart, input });
  return found.size > 0;
}

async function beginFirst(buyer, cart) {
  const { chance, request, shop } = buyer;
  const begun = await request(ask.begin, claimOf(cart));
  const checkoutId = begun?.checkout?.id;
  if (!checkoutId) return undefined;
  if (chance.happens(0.15)) await changeCart(buyer, cart);
  if (chance.happens(0.12)) await request(ask.cancel, { id: checkoutId, token: cart.token });
  // A quarter of an hour goes by.
  if (chance.happens(0.2)) {
    const sql = `update checkout set expires_at = now() + $2::integer * interval '1 millisecond'
      where id = $1 and state = 'RESERVED'`;
    await shop.sql(sql, [decodeId('chk', checkoutId), chance.between(0, 300)]);
  }
  return chance.happens(0.7) ? checkoutId : undefined;
}

async function pay(buyer, cart) {
  const { chance, request } = buyer;
  const checkoutId = chance.happens(0.35) ? await beginFirst(buyer, cart) : undefined;
  const isChanged = chance.happens(0.2);
  const idempotencyKey = chance.happens(0.5) ? `key-${chance.between(0, 1e9)}` : undefined;
  const clicked = click(buyer, cart, { checkoutId, idempotencyKey, clicks: chance.pick([1, 1, 2, 3, 6]) });
  if (isChanged) {
    await pause(chance.between(0, 50));
    await changeCart(buyer, cart);
  }
  const { answers, input } = await clicked;
  const waiting = answers.find(({ checkout }) => checkout?.state === 'AUTHORIZING');
  if (waiting && chance.happens(0.2)) await request(ask.cancel, { id: waiting.checkout.id, token: cart.token });
  const isBought = keepOrders(buyer, cart, { answers, isChanged, input });
  const refusals = answers.flatMap(({ userErrors }) => userErrors);
  if (!isBought && chance.happens(0.9)) await mendCart(buyer, cart, refusals);
  return isBought || refusals.some(({ code }) => code === 'CART_EMPTY');
}

/** A guest signs in with something in the cart. */
async function signIn(buyer, cart) {
  const { viewer, email } = buyer.chance.pick(buyer.accounts);
  const member = buyer.as({ viewer, email });
  const merge = () => member.request(ask.mergeCarts, { guestCartId: cart.cartId, guestToken: cart.token });
  const answers = await Promise.all(buyer.chance.happens(0.3) ? [merge(), merge()] : [merge()]);
  const merged = answers.find((answer) => answer?.cart);
  return merged ? { buyer: member, cart: { ...merged.cart, cartId: merged.cart.id, token: null } } : { buyer, cart };
}

async function visit(guestOrMember) {
  const { chance, request } = guestOrMember;
  let [buyer, cart] = [guestOrMember, await fillCart(guestOrMember)];
  if (!cart) return;
  if (cart.token && chance.happens(0.15)) ({ buyer, cart } = await signIn(buyer, cart));
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    if (await pay(buyer, cart)) break;
    if (cart.token && chance.happens(0.1)) ({ buyer, cart } = await signIn(buyer, cart));
    if (chance.happens(0.25)) break;
    await pause(chance.between(20, 400));
  }
  if (chance.happens(0.05)) await request(ask.deleteCart, claimOf(cart));
}

/** A buyer who comes again and again, as a guest or as one of the accounts, until the noise stops. */
export async function runBuyer({ shop, chance, catalogue, accounts, orders, oddities, isOver, count }) {
  const as = ({ viewer, email }) => {
    const request = ({ field, query }, variables) =>
      shop.ask({ role: chance.pick(shop.orders), field, query, variables, viewer });
    return { shop, chance, catalogue, accounts, orders, oddities, viewer, email, request, as };
  };
  while (!isOver()) {
    count();
    const guest = { viewer: anonymousViewer, email: `guest${chance.between(0, 40)}@example.com` };
    await visit(as(chance.happens(0.35) ? chance.pick(accounts) : guest));
    await pause(chance.between(0, 150));
  }
}
