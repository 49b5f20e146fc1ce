import { newUuid } from '../../../../platform/ids/typed-id';
import { type PaymentsUnderTest, startPayments } from '../../../../tests/kit/payments-under-test';
import type { StandInIntent } from '../../../../tests/kit/stripe-objects';
import { type StripeStandIn, startStripeStandIn } from '../../../../tests/kit/stripe-stand-in';
import { createStripeProvider } from './create-stripe-provider';

let stripe: StripeStandIn;
let shop: PaymentsUnderTest;

beforeAll(async () => {
  stripe = await startStripeStandIn();
  const { secretKey, webhookSecret, url: apiUrl } = stripe;
  const returnUrl = 'https://shop.example/thanks';
  shop = await startPayments([createStripeProvider({ secretKey, webhookSecret, apiUrl, returnUrl })]);
});

afterAll(async () => {
  await shop.close();
  await stripe.close();
});

beforeEach(() => {
  shop.settled.length = 0;
  stripe.requests.length = 0;
});

const start = (method: string) => shop.start(method, 'stripe');

/** The PaymentIntents that Stripe has of a payment. */
const intentsOf = (paymentId: string): StandInIntent[] =>
  [...stripe.account.intents.values()].filter(({ metadata }) => metadata.tributary_payment === paymentId);

const startCapture = (paymentId: string) =>
  shop.database.transaction((transaction) => shop.payments.startCapture(transaction, paymentId));

const startVoid = (paymentId: string) =>
  shop.database.transaction((transaction) => shop.payments.startVoid(transaction, paymentId));

const refund = async (paymentId: string, amount: bigint) => {
  const operationId = await shop.database.transaction((transaction) =>
    shop.payments.startRefund(transaction, { paymentId, amount, refundId: newUuid() }),
  );
  return shop.payments.run(operationId);
};

/** A captured payment, and its PaymentIntent. */
async function captured(method = 'pm_card_visa') {
  const { paymentId, operationId } = await start(method);
  await shop.payments.run(operationId);
  await shop.payments.run(await startCapture(paymentId));
  const [intent] = intentsOf(paymentId);
  return { paymentId, intent: intent as StandInIntent };
}

const receive = ({ raw, headers }: { raw: Buffer; headers: Record<string, string> }) =>
  shop.payments.receiveWebhook('stripe', raw, headers);

test('a payment is held, captured and refunded, each with the id of its operation as key and the pinned version', async () => {
  const { paymentId, operationId } = await start('pm_card_visa');
  expect(await shop.payments.run(operationId)).toEqual({ status: 'SUCCEEDED' });
  const captureId = await startCapture(paymentId);
  expect(await shop.payments.run(captureId)).toEqual({ status: 'SUCCEEDED' });
  expect(await refund(paymentId, 400n)).toEqual({ status: 'SUCCEEDED' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'CAPTURED', captured: '1000', refunded: '400' });
  expect(intentsOf(paymentId)).toMatchObject([
    { amount: 1_000, currency: 'eur', status: 'succeeded', amount_received: 1_000, capture_method: 'manual' },
  ]);
  expect(stripe.requests.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
    operationId,
    captureId,
    shop.settled[2]?.operationId,
  ]);
  expect(new Set(stripe.requests.map(({ version }) => version))).toEqual(new Set(['2026-10-28.endive']));
});

test.each([
  ['a card that is declined', 'pm_card_chargeDeclined', 'generic_decline', 'Your card was declined.'],
  ['a method that Stripe does not know', 'nothing', 'resource_missing', expect.stringContaining('could not be made')],
])('%s declines the payment', async (_, method, code, message) => {
  const { paymentId, operationId } = await start(method);
  expect(await shop.payments.run(operationId)).toEqual({ status: 'DECLINED', code, message });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'DECLINED', authorized: '0' });
});

test('a buyer who has to confirm is sent to the bank, and the webhook says when it is done', async () => {
  const { paymentId, operationId } = await start('pm_card_authenticationRequired');
  const outcome = await shop.payments.run(operationId);
  const [intent] = intentsOf(paymentId) as [StandInIntent];
  expect(outcome).toEqual({ status: 'PENDING', redirectUrl: `https://hooks.stripe.test/redirect/${intent.id}` });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'PENDING', reference: intent.id });
  const event = stripe.event('payment_intent.amount_capturable_updated', stripe.account.hold(intent));
  expect(await receive(event)).toEqual({ outcome: 'APPLIED' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'AUTHORIZED', authorized: '1000', redirect_url: null });
  expect(shop.settled.map(({ kind, status }) => [kind, status])).toEqual([
    ['AUTHORIZE', 'PENDING'],
    ['AUTHORIZE', 'SUCCEEDED'],
  ]);
});

test('the same without the webhook: Stripe is asked', async () => {
  const { paymentId, operationId } = await start('pm_card_authenticationRequired');
  await shop.payments.run(operationId);
  stripe.account.hold(intentsOf(paymentId)[0] as StandInIntent);
  await shop.letTimePass();
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'AUTHORIZED' });
});

test('a payment that waits for the buyer can be let go', async () => {
  const { paymentId, operationId } = await start('pm_card_authenticationRequired');
  await shop.payments.run(operationId);
  expect(await shop.payments.run(await startVoid(paymentId))).toEqual({ status: 'SUCCEEDED' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'VOIDED' });
  expect(await shop.payments.run(operationId)).toMatchObject({ status: 'DECLINED', code: 'voided' });
  expect(intentsOf(paymentId)).toMatchObject([{ status: 'canceled' }]);
});

// The library repeats a broken connection once by itself: two faults are one call that is not answered.
test.each([
  ['is charged, and the connection breaks', ['DROP_AFTER', 'DROP_AFTER']],
  ['is not charged, and the connection breaks', ['DROP_BEFORE', 'DROP_BEFORE']],
  ['is charged, and the answer is an error of the server', ['FAIL_AFTER']],
  ['is turned away by a limit after it may have been charged', ['DROP_AFTER', 'TOO_MANY']],
] as const)('a payment that %s ends with one charge', async (_, faults) => {
  const { paymentId, operationId } = await start('pm_card_visa');
  stripe.faults.push(...faults);
  expect(await shop.payments.run(operationId)).toEqual({ status: 'UNKNOWN' });
  // Old enough for the search that finds what a key's first answer hides.
  await shop.database.query("update payment_operation set created_at = now() - interval '2 minutes' where id = $1", [
    operationId,
  ]);
  await shop.letTimePass();
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'AUTHORIZED', authorized: '1000' });
  expect(intentsOf(paymentId)).toHaveLength(1);
});

test('a key that Stripe has forgotten is not used again: what was never made is declined', async () => {
  const { paymentId, operationId } = await start('pm_card_visa');
  stripe.faults.push('DROP_BEFORE', 'DROP_BEFORE');
  await shop.payments.run(operationId);
  await shop.database.query("update payment_operation set created_at = now() - interval '24 hours' where id = $1", [
    operationId,
  ]);
  await shop.letTimePass();
  expect(await shop.payments.run(operationId)).toMatchObject({ status: 'DECLINED', code: 'never_made' });
  expect(intentsOf(paymentId)).toEqual([]);
});

test.each([
  ['capture', async () => startCapture, 'succeeded'],
  ['release', async () => startVoid, 'canceled'],
] as const)('a %s whose answer is lost is found done', async (_, ending, status) => {
  const { paymentId, operationId } = await start('pm_card_visa');
  await shop.payments.run(operationId);
  stripe.faults.push('FAIL_AFTER');
  expect(await shop.payments.run(await (await ending())(paymentId))).toEqual({ status: 'UNKNOWN' });
  await shop.letTimePass();
  expect(intentsOf(paymentId)).toMatchObject([{ status }]);
  expect(await shop.payment(paymentId)).toMatchObject({ status: status === 'succeeded' ? 'CAPTURED' : 'VOIDED' });
});

test('a refund whose answer is lost is found, and not made twice', async () => {
  const { paymentId } = await captured();
  stripe.faults.push('FAIL_AFTER');
  expect(await refund(paymentId, 300n)).toEqual({ status: 'UNKNOWN' });
  expect(await shop.payment(paymentId)).toMatchObject({ refunding: '300', refunded: '0' });
  await shop.letTimePass();
  expect(await shop.payment(paymentId)).toMatchObject({ refunding: '0', refunded: '300' });
  expect(stripe.account.refunds.filter(({ metadata }) => metadata.tributary_payment === paymentId)).toHaveLength(1);
});

test('what was captured, refunded or let go at the dashboard is recorded as if we had asked', async () => {
  const { paymentId, operationId } = await start('pm_card_visa');
  await shop.payments.run(operationId);
  const [intent] = intentsOf(paymentId) as [StandInIntent];
  stripe.account.captureIntent(intent.id, new URLSearchParams());
  await receive(stripe.event('payment_intent.succeeded', intent));
  const form = new URLSearchParams({ payment_intent: intent.id, amount: '250' });
  stripe.account.createRefund(form);
  const [made] = stripe.account.refunds;
  expect(await receive(stripe.event('refund.created', made as never))).toEqual({ outcome: 'APPLIED' });
  expect(await receive(stripe.event('refund.updated', made as never))).toEqual({ outcome: 'APPLIED' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'CAPTURED', captured: '1000', refunded: '250' });
  expect(shop.settled.map(({ kind, amount, refundId }) => [kind, amount, refundId])).toEqual([
    ['AUTHORIZE', 1_000n, null],
    ['CAPTURE', 1_000n, null],
    ['REFUND', 250n, null],
  ]);
});

test('a refund at the dashboard that is told before we know of our own capture is not lost', async () => {
  const { paymentId, operationId } = await start('pm_card_visa');
  await shop.payments.run(operationId);
  stripe.faults.push('DROP_AFTER', 'DROP_AFTER');
  expect(await shop.payments.run(await startCapture(paymentId))).toEqual({ status: 'UNKNOWN' });
  const [intent] = intentsOf(paymentId) as [StandInIntent];
  stripe.account.createRefund(new URLSearchParams({ payment_intent: intent.id, amount: '250' }));
  const event = stripe.event('refund.created', stripe.account.refunds[0] as never);
  expect(await receive(event)).toEqual({ refusal: 'WEBHOOK_TOO_EARLY' });
  await shop.letTimePass();
  expect(await receive(event)).toEqual({ outcome: 'APPLIED' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'CAPTURED', captured: '1000', refunded: '250' });
});

test('a release that finds the money taken at the dashboard records that, and it can be refunded', async () => {
  const { paymentId, operationId } = await start('pm_card_visa');
  await shop.payments.run(operationId);
  const [intent] = intentsOf(paymentId) as [StandInIntent];
  stripe.account.captureIntent(intent.id, new URLSearchParams({ amount_to_capture: '900' }));
  expect(await shop.payments.run(await startVoid(paymentId))).toMatchObject({ code: 'already_captured' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'CAPTURED', captured: '900' });
  expect(await startVoid(paymentId)).toBe('NOT_VOIDABLE');
  expect(await refund(paymentId, 900n)).toEqual({ status: 'SUCCEEDED' });
});

test('a release that finds a payment taken of which not even the authorization was told records both', async () => {
  const { paymentId, operationId } = await start('pm_card_authenticationRequired');
  await shop.payments.run(operationId);
  const intent = stripe.account.hold(intentsOf(paymentId)[0] as StandInIntent);
  stripe.account.captureIntent(intent.id, new URLSearchParams({ amount_to_capture: '900' }));
  expect(await shop.payments.run(await startVoid(paymentId))).toMatchObject({ code: 'already_captured' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'CAPTURED', authorized: '1000', captured: '900' });
  expect(await refund(paymentId, 900n)).toEqual({ status: 'SUCCEEDED' });
});

test('a capture that finds a part taken at the dashboard records no more than that', async () => {
  const { paymentId, operationId } = await start('pm_card_visa');
  await shop.payments.run(operationId);
  stripe.account.captureIntent(intentsOf(paymentId)[0]?.id ?? '', new URLSearchParams({ amount_to_capture: '900' }));
  expect(await shop.payments.run(await startCapture(paymentId))).toEqual({ status: 'SUCCEEDED' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'CAPTURED', authorized: '1000', captured: '900' });
});

test('a capture that finds the payment let go at the dashboard records that', async () => {
  const { paymentId, operationId } = await start('pm_card_visa');
  await shop.payments.run(operationId);
  stripe.account.cancelIntent(intentsOf(paymentId)[0]?.id ?? '');
  expect(await shop.payments.run(await startCapture(paymentId))).toMatchObject({ code: 'authorization_expired' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'VOIDED', captured: '0' });
  expect(await startCapture(paymentId)).toBe('NOT_CAPTURABLE');
  expect(shop.settled.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    'AUTHORIZE SUCCEEDED',
    'CAPTURE DECLINED',
    'VOID SUCCEEDED',
  ]);
});

test('a key that is not good for a moment declines no capture and no release of what is held', async () => {
  const taken = await start('pm_card_visa');
  await shop.payments.run(taken.operationId);
  stripe.faults.push('TURNED_AWAY');
  expect(await shop.payments.run(await startCapture(taken.paymentId))).toEqual({ status: 'UNKNOWN' });
  const letGo = await start('pm_card_visa');
  await shop.payments.run(letGo.operationId);
  stripe.faults.push('TURNED_AWAY');
  expect(await shop.payments.run(await startVoid(letGo.paymentId))).toEqual({ status: 'UNKNOWN' });
  const refused = await start('pm_card_visa');
  stripe.faults.push('TURNED_AWAY');
  expect(await shop.payments.run(refused.operationId)).toMatchObject({ code: 'provider_unavailable' });
  await shop.letTimePass();
  expect(await shop.payment(taken.paymentId)).toMatchObject({ status: 'CAPTURED', captured: '1000' });
  expect(await shop.payment(letGo.paymentId)).toMatchObject({ status: 'VOIDED' });
});

test('what is pending still is asked for again, with growing pauses', async () => {
  const { operationId } = await start('pm_card_authenticationRequired');
  const pause = async () => {
    const [row] = await shop.database.query<{ seconds: number; free: boolean }>(
      `select round(extract(epoch from next_attempt_at - now()))::integer as seconds, leased_until is null as free
       from payment_operation where id = $1`,
      [operationId],
    );
    return row;
  };
  for (const seconds of [1, 2, 4]) {
    await shop.payments.run(operationId);
    expect(await pause()).toEqual({ seconds, free: true });
  }
});

test('a pending refund ends as the provider says', async () => {
  const { paymentId } = await captured('pm_card_pendingRefund');
  expect(await refund(paymentId, 600n)).toMatchObject({ status: 'PENDING' });
  const [made] = stripe.account.refunds;
  Object.assign(made as object, { status: 'failed', failure_reason: 'expired_or_canceled_card' });
  await receive(stripe.event('refund.failed', made as never));
  expect(await shop.payment(paymentId)).toMatchObject({ refunding: '0', refunded: '0' });
  expect(shop.settled.at(-1)).toMatchObject({ kind: 'REFUND', status: 'DECLINED', code: 'expired_or_canceled_card' });
});

test('events that come three times at once, late, and in the wrong order end the same', async () => {
  const { paymentId, operationId } = await start('pm_card_visa');
  stripe.faults.push('FAIL_AFTER');
  await shop.payments.run(operationId);
  const [intent] = intentsOf(paymentId) as [StandInIntent];
  const held = stripe.event('payment_intent.amount_capturable_updated', intent);
  stripe.account.captureIntent(intent.id, new URLSearchParams());
  const taken = stripe.event('payment_intent.succeeded', intent);
  const outcomes = await Promise.all([receive(taken), receive(taken), receive(taken)]);
  expect(outcomes.map((outcome) => JSON.stringify(outcome)).sort()).toEqual([
    '{"outcome":"APPLIED"}',
    '{"outcome":"DUPLICATE"}',
    '{"outcome":"DUPLICATE"}',
  ]);
  expect(await receive(held)).toEqual({ outcome: 'APPLIED' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'CAPTURED', authorized: '1000', captured: '1000' });
  expect(shop.settled.map(({ kind }) => kind)).toEqual(['AUTHORIZE', 'CAPTURE']);
});

describe('an event is refused, and changes nothing,', () => {
  const now = () => Math.floor(Date.now() / 1_000);

  test.each([
    ['that is signed with another secret', { secret: 'whsec_another' }, 'WEBHOOK_SIGNATURE_INVALID'],
    ['that is sent again ten minutes later', { at: now() - 600 }, 'WEBHOOK_SIGNATURE_INVALID'],
    ['of a connected account', { account: 'acct_other' }, 'WEBHOOK_OTHER_ACCOUNT'],
    ['of real money', { livemode: true }, 'WEBHOOK_OTHER_ACCOUNT'],
  ])('%s', async (_, options, refusal) => {
    const { paymentId, operationId } = await start('pm_card_authenticationRequired');
    await shop.payments.run(operationId);
    const [intent] = intentsOf(paymentId) as [StandInIntent];
    const before = await shop.payment(paymentId);
    const event = stripe.event('payment_intent.amount_capturable_updated', intent, options);
    expect(await receive(event)).toEqual({ refusal });
    expect(await shop.payment(paymentId)).toEqual(before);
  });

  test.each([
    ['of a payment that we do not know', { metadata: { tributary_payment: newUuid() } }],
    ['of a payment that names us nothing', { metadata: {}, id: 'pi_elsewhere' }],
    ['of another amount', { amount: 1 }],
    ['of another currency', { currency: 'usd' }],
    ['of another PaymentIntent', { id: 'pi_another' }],
  ])('%s', async (_, change) => {
    const { paymentId, operationId } = await start('pm_card_authenticationRequired');
    await shop.payments.run(operationId);
    const [intent] = intentsOf(paymentId) as [StandInIntent];
    const before = await shop.payment(paymentId);
    const event = stripe.event('payment_intent.amount_capturable_updated', { ...intent, ...change });
    expect(await receive(event)).toEqual({ refusal: 'WEBHOOK_UNKNOWN_PAYMENT' });
    expect(await shop.payment(paymentId)).toEqual(before);
  });

  test('that is not signed, or has no body', async () => {
    expect(await shop.payments.receiveWebhook('stripe', Buffer.from('{}'), {})).toEqual({
      refusal: 'WEBHOOK_SIGNATURE_INVALID',
    });
    expect(await shop.payments.receiveWebhook('stripe', Buffer.alloc(0), {})).toEqual({
      refusal: 'WEBHOOK_SIGNATURE_INVALID',
    });
  });
});

test('events about something else are taken and forgotten', async () => {
  const [intent] = [...stripe.account.intents.values()] as [StandInIntent];
  expect(await receive(stripe.event('customer.created', intent))).toEqual({ outcome: 'IGNORED' });
});

test('no secret of the account or the buyer is logged', () => {
  const lines = shop.logged.join('\n');
  expect(lines).toContain('a payment operation is unanswered');
  for (const secret of [
    stripe.secretKey,
    stripe.webhookSecret,
    'client-secret-',
    'buyer@example.com',
    'pm_card_visa',
  ]) {
    expect(lines).not.toContain(secret);
  }
});
