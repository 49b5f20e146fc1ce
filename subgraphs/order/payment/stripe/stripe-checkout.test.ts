import { serviceViewer } from '../../../../platform/identity/viewer';
import { fillCart, payCart } from '../../../../tests/kit/buy-cart';
import { sell, startShop, type TestShop } from '../../../../tests/kit/start-shop';
import type { StandInIntent } from '../../../../tests/kit/stripe-objects';
import { type SignedEvent, type StripeStandIn, startStripeStandIn } from '../../../../tests/kit/stripe-stand-in';
import { staffViewer } from '../../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../../tests/kit/violations-of';

/** A shop that sells by Stripe, from the cart to the order and what staff see of it. */

let stripe: StripeStandIn;
let shop: TestShop;
let lamp: string;

beforeAll(async () => {
  stripe = await startStripeStandIn();
  shop = await startShop({
    WORKER_POLL_MS: '20',
    STRIPE_SECRET_KEY: stripe.secretKey,
    STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    STRIPE_API_URL: stripe.url,
    STRIPE_RETURN_URL: 'https://shop.example/thanks',
  });
  [lamp] = (await sell(shop, [{ sku: 'lamp', prices: { EUR: '49.00' } }])) as [string];
});
afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(async () => {
  await shop.close();
  await stripe.close();
});

const latestIntent = () => [...stripe.account.intents.values()].at(-1) as StandInIntent;

const receive = /* GraphQL */ `
  mutation Receive($body: String!, $headers: [PaymentWebhookHeaderInput!]!) {
    paymentWebhookReceive(provider: "stripe", body: $body, headers: $headers) { outcome userErrors { code } }
  }
`;

/** Hands an event in, as the gateway does. */
async function hand({ raw, headers }: SignedEvent): Promise<unknown> {
  const named = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const variables = { body: raw.toString('base64'), headers: named };
  return (await shop.order.execute(receive, variables, serviceViewer('gateway'))).data?.paymentWebhookReceive;
}

const show = /* GraphQL */ `
  query Show($id: ID!, $token: String) {
    order(id: $id, token: $token) {
      payments {
        status amount { amount } redirectUrl
        provider reference captured { amount } refundable { amount } operations { kind status amount { amount } }
      }
    }
  }
`;

test('a cart is paid by card; staff see the payment whole, its buyer where it stands', async () => {
  const cart = await fillCart(shop.order, [{ variantId: lamp, quantity: 2 }]);
  const paid = await payCart(shop.order, cart, { provider: 'stripe', method: 'pm_card_visa' });
  expect(paid).toMatchObject({ order: { paymentStatus: 'PAID' }, userErrors: [] });
  const intent = latestIntent();
  expect(intent).toMatchObject({ amount: 9_800, status: 'succeeded', amount_received: 9_800 });
  const variables = { id: paid.order?.id, token: cart.token };
  const seen = { status: 'CAPTURED', amount: { amount: '98.00' }, redirectUrl: null };
  const whole = {
    ...seen,
    provider: 'stripe',
    reference: intent.id,
    captured: { amount: '98.00' },
    refundable: { amount: '98.00' },
    operations: [
      { kind: 'AUTHORIZE', status: 'SUCCEEDED', amount: { amount: '98.00' } },
      { kind: 'CAPTURE', status: 'SUCCEEDED', amount: { amount: '98.00' } },
    ],
  };
  const staff = await shop.order.execute(show, variables, staffViewer);
  expect(staff.data).toEqual({ order: { payments: [whole] } });
  const buyer = await shop.order.execute(show, variables);
  const hidden = { provider: null, reference: null, captured: null, refundable: null, operations: null };
  expect(buyer.data).toEqual({ order: { payments: [{ ...seen, ...hidden }] } });
});

test('a buyer who confirms with the bank gets one order by two messages of it', async () => {
  const cart = await fillCart(shop.order, [{ variantId: lamp, quantity: 1 }]);
  const pays = () => payCart(shop.order, cart, { provider: 'stripe', method: 'pm_card_authenticationRequired' });
  expect(await pays()).toMatchObject({ order: null, userErrors: [{ code: 'PAYMENT_ACTION_REQUIRED' }] });
  const intent = latestIntent();
  const event = stripe.event('payment_intent.amount_capturable_updated', stripe.account.hold(intent));
  const answers = await Promise.all([hand(event), hand(event)]);
  expect(answers.map((answer) => (answer as { outcome: string }).outcome).sort()).toEqual(['APPLIED', 'DUPLICATE']);
  expect(await pays()).toMatchObject({ order: { number: expect.any(String) }, userErrors: [] });
  expect(intent).toMatchObject({ status: 'succeeded', amount_received: 4_900 });
});

test('a declined card leaves the cart as it was, to be paid by another', async () => {
  const cart = await fillCart(shop.order, [{ variantId: lamp, quantity: 1 }]);
  const declined = await payCart(shop.order, cart, { provider: 'stripe', method: 'pm_card_chargeDeclined' });
  expect(declined).toMatchObject({ order: null, userErrors: [{ code: 'PAYMENT_DECLINED' }] });
  const paid = await payCart(shop.order, cart, { provider: 'stripe', method: 'pm_card_visa' });
  expect(paid).toMatchObject({ order: { paymentStatus: 'PAID' }, userErrors: [] });
});

/** What Stripe gave back of a payment, once it is as much as is expected: the worker may be the one who asks. */
async function untilRefunded(intent: StandInIntent, amount: number): Promise<void> {
  const refunded = () =>
    stripe.account.refunds
      .filter((made) => made.payment_intent === intent.id)
      .reduce((sum, made) => sum + made.amount, 0);
  while (refunded() < amount) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(refunded()).toBe(amount);
}

test.each([
  ['whole is an order', '', 0, { order: { paymentStatus: 'PAID' }, userErrors: [] }],
  ['in part goes back', 'amount_to_capture=900', 900, { order: null, userErrors: [{ code: 'PAYMENT_DECLINED' }] }],
])('a payment that was captured at the dashboard before there is an order: %s', async (_, form, refunded, outcome) => {
  const cart = await fillCart(shop.order, [{ variantId: lamp, quantity: 1 }]);
  const pays = (input: object) =>
    payCart(shop.order, cart, { provider: 'stripe', method: 'pm_card_authenticationRequired', ...input });
  const { checkout } = await pays({});
  const intent = stripe.account.hold(latestIntent());
  stripe.account.captureIntent(intent.id, new URLSearchParams(form));
  await hand(stripe.event('payment_intent.succeeded', intent));
  expect(await pays({ checkoutId: checkout?.id })).toMatchObject(outcome);
  await untilRefunded(intent, refunded);
});
