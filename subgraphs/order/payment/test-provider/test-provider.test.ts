import { newUuid } from '../../../../platform/ids/typed-id';
import { type PaymentsUnderTest, startPayments, testKey } from '../../../../tests/kit/payments-under-test';
import { signTestWebhook, testSignatureHeader } from './test-webhook';

let shop: PaymentsUnderTest;

beforeAll(async () => {
  shop = await startPayments();
});

afterAll(() => shop.close());

beforeEach(() => {
  shop.settled.length = 0;
});

const startCapture = (paymentId: string) =>
  shop.database.transaction((transaction) => shop.payments.startCapture(transaction, paymentId));

const startVoid = (paymentId: string) =>
  shop.database.transaction((transaction) => shop.payments.startVoid(transaction, paymentId));

const startRefund = (paymentId: string, amount: bigint) =>
  shop.database.transaction((transaction) =>
    shop.payments.startRefund(transaction, { paymentId, amount, refundId: newUuid() }),
  );

/** What the provider itself has of a payment. */
const chargesOf = (paymentId: string) =>
  shop.database.query('select status, captured, refunded from test_provider_charge where payment_id = $1', [paymentId]);

const told = () => shop.settled.map(({ kind, status }) => `${kind} ${status}`);

test.each([
  ['test_ok', 'SUCCEEDED', 'SUCCEEDED'],
  ['test_timeout', 'UNKNOWN', 'SUCCEEDED'],
  ['test_unreachable_before', 'UNKNOWN', 'SUCCEEDED'],
  ['test_capture_timeout', 'SUCCEEDED', 'UNKNOWN'],
  ['test_capture_unreachable_before', 'SUCCEEDED', 'UNKNOWN'],
  ['test_webhooks', 'SUCCEEDED', 'SUCCEEDED'],
  ['test_webhook_first', 'SUCCEEDED', 'SUCCEEDED'],
  ['test_webhooks_twice', 'SUCCEEDED', 'SUCCEEDED'],
  ['test_webhooks_three_at_once', 'SUCCEEDED', 'SUCCEEDED'],
  ['test_webhooks_out_of_order', 'SUCCEEDED', 'SUCCEEDED'],
])('%s ends with one charge that is told once', async (method, authorized, captured) => {
  const { paymentId, operationId } = await shop.start(method);
  expect(await shop.payments.run(operationId)).toEqual({ status: authorized });
  if (authorized === 'UNKNOWN') await shop.letTimePass();
  expect(await shop.payments.run(await startCapture(paymentId))).toEqual({ status: captured });
  await shop.letTimePass();
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'CAPTURED', authorized: '1000', captured: '1000' });
  expect(await chargesOf(paymentId)).toEqual([{ status: 'CAPTURED', captured: '1000', refunded: '0' }]);
  expect(told()).toEqual(['AUTHORIZE SUCCEEDED', 'CAPTURE SUCCEEDED']);
});

test.each([
  ['test_delay', 'AUTHORIZED', 'SUCCEEDED'],
  ['test_delay_decline', 'DECLINED', 'DECLINED'],
])('%s is pending first', async (method, status, outcome) => {
  const { paymentId, operationId } = await shop.start(method);
  expect(await shop.payments.run(operationId)).toEqual({ status: 'PENDING', redirectUrl: null });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'PENDING', authorized: '0' });
  await shop.letTimePass();
  expect(await shop.payment(paymentId)).toMatchObject({ status });
  expect(told()).toEqual(['AUTHORIZE PENDING', `AUTHORIZE ${outcome}`]);
});

test.each([
  ['test_decline', 'card_declined'],
  ['a_method_of_nobody', 'unknown_method'],
])('%s is declined, and the payment has ended', async (method, code) => {
  const { paymentId, operationId } = await shop.start(method);
  expect(await shop.payments.run(operationId)).toMatchObject({ status: 'DECLINED', code });
  expect(await shop.payments.run(operationId)).toMatchObject({ status: 'DECLINED', code });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'DECLINED', authorized: '0' });
  expect([await startCapture(paymentId), await startVoid(paymentId)]).toEqual(['NOT_CAPTURABLE', 'NOT_VOIDABLE']);
  expect(await startRefund(paymentId, 1n)).toBe('REFUND_EXCEEDS_CAPTURED');
  expect(told()).toEqual(['AUTHORIZE DECLINED']);
});

test('a capture that is declined can be tried again, or the payment let go', async () => {
  const { paymentId, operationId } = await shop.start('test_capture_decline');
  await shop.payments.run(operationId);
  const first = await startCapture(paymentId);
  expect(await shop.payments.run(first)).toMatchObject({ status: 'DECLINED', code: 'capture_declined' });
  expect(await startCapture(paymentId)).not.toBe(first);
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'AUTHORIZED', captured: '0' });
});

test('a capture of a part lets go of the rest', async () => {
  const { paymentId, operationId } = await shop.start('test_ok');
  await shop.payments.run(operationId);
  const captureOf = (amount: bigint) =>
    shop.database.transaction((transaction) => shop.payments.startCapture(transaction, paymentId, { amount }));
  for (const amount of [0n, -1n, 1_001n]) expect(await captureOf(amount)).toBe('NOT_CAPTURABLE');
  await shop.payments.run(await captureOf(400n));
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'CAPTURED', authorized: '1000', captured: '400' });
  expect(await startRefund(paymentId, 401n)).toBe('REFUND_EXCEEDS_CAPTURED');
});

test('the order is said with the capture, and not where the payment is being let go', async () => {
  const orderId = newUuid();
  const captureFor = (paymentId: string) =>
    shop.database.transaction((transaction) => shop.payments.startCapture(transaction, paymentId, { orderId }));
  const [first, second] = [await shop.start('test_ok'), await shop.start('test_ok')];
  await Promise.all([shop.payments.run(first.operationId), shop.payments.run(second.operationId)]);
  await captureFor(first.paymentId);
  expect(await shop.payment(first.paymentId)).toMatchObject({ order_id: orderId });
  await startVoid(second.paymentId);
  expect(await captureFor(second.paymentId)).toBe('NOT_CAPTURABLE');
  expect(await shop.payment(second.paymentId)).toMatchObject({ order_id: null });
});

test('of a capture and a release at once one is recorded, twice the same', async () => {
  const { paymentId, operationId } = await shop.start('test_ok');
  await shop.payments.run(operationId);
  const [captures, releases] = await Promise.all([
    Promise.all(Array.from({ length: 5 }, () => startCapture(paymentId))),
    Promise.all(Array.from({ length: 5 }, () => startVoid(paymentId))),
  ]);
  const distinct = new Set([...captures, ...releases]);
  const refusal = distinct.has('NOT_CAPTURABLE') ? 'NOT_CAPTURABLE' : 'NOT_VOIDABLE';
  expect(distinct.size).toBe(2);
  expect(distinct).toContain(refusal);
});

test.each([
  ['unknown', 'test_timeout', 'VOIDED', [{ status: 'VOIDED', captured: '0', refunded: '0' }]],
  ['unknown and never made', 'test_decline', 'DECLINED', [{ status: 'DECLINED', captured: '0', refunded: '0' }]],
  ['pending', 'test_delay', 'VOIDED', [{ status: 'VOIDED', captured: '0', refunded: '0' }]],
])('a release finds out first what became of an authorization that is %s', async (_, method, status, charges) => {
  const { paymentId, operationId } = await shop.start(method);
  if (method !== 'test_decline') await shop.payments.run(operationId);
  const release = await startVoid(paymentId);
  await shop.payments.run(release);
  await shop.letTimePass();
  expect(await shop.payments.run(release)).toEqual({ status: 'SUCCEEDED' });
  expect(await shop.payment(paymentId)).toMatchObject({ status, captured: '0' });
  expect(await chargesOf(paymentId)).toEqual(charges);
});

test.each([
  ['test_refund_timeout', 'UNKNOWN', '300', 'SUCCEEDED'],
  ['test_refund_unreachable_before', 'UNKNOWN', '300', 'SUCCEEDED'],
  ['test_refund_delay', 'PENDING', '300', 'SUCCEEDED'],
  ['test_refund_decline', 'DECLINED', '0', 'DECLINED'],
])('a refund by %s', async (method, first, refunded, last) => {
  const paymentId = await shop.captured(method);
  const operationId = await startRefund(paymentId, 300n);
  expect(await shop.payments.run(operationId)).toMatchObject({ status: first });
  await shop.letTimePass();
  expect(await shop.payments.run(operationId)).toMatchObject({ status: last });
  expect(await shop.payment(paymentId)).toMatchObject({ refunding: '0', refunded });
  expect(await chargesOf(paymentId)).toMatchObject([{ refunded }]);
});

test.each([0n, -300n, 1_001n, 10n ** 18n])(
  'a refund of %s minor units is refused and changes nothing',
  async (amount) => {
    const paymentId = await shop.captured();
    const before = await shop.payment(paymentId);
    expect(await startRefund(paymentId, amount)).toBe('REFUND_EXCEEDS_CAPTURED');
    expect(await shop.payment(paymentId)).toEqual(before);
  },
);

test('what was refunded whole is not refunded again', async () => {
  const paymentId = await shop.captured();
  await shop.payments.run(await startRefund(paymentId, 1_000n));
  expect(await startRefund(paymentId, 1n)).toBe('REFUND_EXCEEDS_CAPTURED');
  expect(await chargesOf(paymentId)).toMatchObject([{ refunded: '1000' }]);
});

test('money that turns up on a payment that was declined goes back by itself', async () => {
  const { paymentId, operationId } = await shop.start('test_unreachable_before');
  await shop.payments.run(operationId);
  await shop.payments.receiveWebhook('test', ...message({ paymentId, status: 'DECLINED' }));
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'DECLINED' });
  // The provider took it after all.
  const [charge] = await shop.database.query<{ id: string }>(
    "update test_provider_charge set status = 'AUTHORIZED' where payment_id = $1 returning id",
    [paymentId],
  );
  const reference = charge?.id ?? null;
  await shop.payments.receiveWebhook('test', ...message({ paymentId, status: 'SUCCEEDED', reference }));
  await shop.letTimePass();
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'VOIDED', authorized: '1000', captured: '0' });
  expect(await chargesOf(paymentId)).toMatchObject([{ status: 'VOIDED' }]);
});

test('what was taken on a payment that had ended is asked back again when its refund was declined', async () => {
  const { paymentId } = await shop.start('test_refund_decline');
  await shop.payments.receiveWebhook('test', ...message({ paymentId, status: 'DECLINED' }));
  const taken = message({ paymentId, status: 'SUCCEEDED', kind: 'CAPTURE', reference: newUuid() });
  await shop.payments.receiveWebhook('test', ...taken);
  const refunds = () =>
    shop.database.query(
      `select status, amount, next_attempt_at > now() + interval '23 hours' as later from payment_operation
       where payment_id = $1 and kind = 'REFUND' order by id`,
      [paymentId],
    );
  expect(await refunds()).toEqual([{ status: 'STARTED', amount: '1000', later: false }]);
  await shop.payments.runDue(new AbortController().signal);
  expect(await refunds()).toEqual([
    { status: 'DECLINED', amount: '1000', later: null },
    { status: 'STARTED', amount: '1000', later: true },
  ]);
  // It would never end for the tests that let time pass.
  await shop.database.query('update payment_operation set next_attempt_at = null where payment_id = $1', [paymentId]);
});

test('thirty messages of one event at once are one, and a message never takes a payment back', async () => {
  const paymentId = await shop.captured();
  const before = await shop.payment(paymentId);
  const late = message({ paymentId, status: 'DECLINED' });
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => shop.payments.receiveWebhook('test', ...late)));
  expect(outcomes.filter((outcome) => 'outcome' in outcome && outcome.outcome === 'APPLIED')).toHaveLength(1);
  expect(await shop.payment(paymentId)).toEqual(before);
});

test('work that is to be one commit with the record undoes it when it fails', async () => {
  const { paymentId, operationId } = await shop.start('test_ok');
  const fails = shop.payments.run(operationId, async () => {
    throw new Error('no order');
  });
  await expect(fails).rejects.toThrow('no order');
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'STARTED', authorized: '0' });
  await shop.letTimePass();
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'AUTHORIZED' });
  expect(await chargesOf(paymentId)).toHaveLength(1);
});

/** A signed message about a payment of 1,000 EUR cents, of its authorization when nothing else is said. */
function message({
  paymentId,
  status,
  kind = 'AUTHORIZE',
  reference = null,
}: {
  paymentId: string;
  status: string;
  kind?: string;
  reference?: string | null;
}): [Buffer, Record<string, string>] {
  const body = JSON.stringify({
    id: `evt_${newUuid()}`,
    type: 'authorize',
    account: 'test',
    charge: { id: reference, paymentId, amount: '1000', currencyCode: 'EUR' },
    fact: { kind, status, amount: '1000', operationId: null, reference: null, code: null, message: null },
  });
  return [Buffer.from(body), { [testSignatureHeader]: signTestWebhook(testKey, body) }];
}
