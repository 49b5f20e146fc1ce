import { newUuid } from '../../../platform/ids/typed-id';
import { type PaymentsUnderTest, startPayments } from '../../../tests/kit/payments-under-test';

let shop: PaymentsUnderTest;

beforeAll(async () => {
  shop = await startPayments();
});

afterAll(() => shop.close());

beforeEach(() => {
  shop.settled.length = 0;
});

const chargesOf = async (paymentId: string) =>
  shop.database.query<Record<string, unknown>>(
    'select status, amount, captured, refunded from test_provider_charge where payment_id = $1',
    [paymentId],
  );

const startCapture = (paymentId: string) =>
  shop.database.transaction((transaction) => shop.payments.startCapture(transaction, paymentId));

const startVoid = (paymentId: string) =>
  shop.database.transaction((transaction) => shop.payments.startVoid(transaction, paymentId));

const startRefund = (paymentId: string, amount: bigint) =>
  shop.database.transaction((transaction) =>
    shop.payments.startRefund(transaction, { paymentId, amount, refundId: newUuid() }),
  );

test('a payment is authorized, captured and refunded, and each is told once', async () => {
  const { paymentId, operationId } = await shop.start('test_ok');
  expect(await shop.payments.run(operationId)).toEqual({ status: 'SUCCEEDED' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'AUTHORIZED', authorized: '1000', captured: '0' });
  expect(await shop.payments.run(await startCapture(paymentId))).toEqual({ status: 'SUCCEEDED' });
  expect(await shop.payments.run(await startRefund(paymentId, 300n))).toEqual({ status: 'SUCCEEDED' });
  expect(await shop.payment(paymentId)).toMatchObject({
    status: 'CAPTURED',
    authorized: '1000',
    captured: '1000',
    refunding: '0',
    refunded: '300',
  });
  expect(shop.settled.map(({ kind, status, amount }) => [kind, status, amount])).toEqual([
    ['AUTHORIZE', 'SUCCEEDED', 1_000n],
    ['CAPTURE', 'SUCCEEDED', 1_000n],
    ['REFUND', 'SUCCEEDED', 300n],
  ]);
  expect(await chargesOf(paymentId)).toEqual([
    { status: 'CAPTURED', amount: '1000', captured: '1000', refunded: '300' },
  ]);
});

test('one operation that is run twenty times at once charges once', async () => {
  const { paymentId, operationId } = await shop.start('test_ok');
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => shop.payments.run(operationId)));
  expect(outcomes.filter(({ status }) => status === 'DECLINED')).toEqual([]);
  expect(await shop.payments.run(operationId)).toEqual({ status: 'SUCCEEDED' });
  expect(shop.settled).toHaveLength(1);
  expect(await chargesOf(paymentId)).toHaveLength(1);
});

test('twenty refunds at once, of 30 % each: three', async () => {
  const paymentId = await shop.captured();
  const started = await Promise.all(Array.from({ length: 20 }, () => startRefund(paymentId, 300n)));
  const operations = started.filter((id) => id !== 'REFUND_EXCEEDS_CAPTURED');
  expect(operations).toHaveLength(3);
  expect(await shop.payment(paymentId)).toMatchObject({ refunding: '900', refunded: '0' });
  await Promise.all(operations.map((id) => shop.payments.run(id)));
  expect(await shop.payment(paymentId)).toMatchObject({ refunding: '0', refunded: '900' });
  expect(await chargesOf(paymentId)).toMatchObject([{ refunded: '900' }]);
});

test.each(['', 'x'.repeat(256), '4242424242424242', '4242 4242-4242 4242 '])(
  'a method that is no token of a provider is refused, and nothing is recorded',
  async (method) => {
    const payments = () => shop.database.query('select count(*)::integer as count from payment');
    const before = await payments();
    await expect(shop.start(method)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(await payments()).toEqual(before);
  },
);

test('a payment that was let go cannot be captured', async () => {
  const { paymentId, operationId } = await shop.start('test_ok');
  await shop.payments.run(operationId);
  expect(await shop.payments.run(await startVoid(paymentId))).toEqual({ status: 'SUCCEEDED' });
  expect(await startCapture(paymentId)).toBe('NOT_CAPTURABLE');
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'VOIDED', captured: '0' });
});

test('what times out after charging is found by the repeat with the same key', async () => {
  const { paymentId, operationId } = await shop.start('test_timeout');
  expect(await shop.payments.run(operationId)).toEqual({ status: 'UNKNOWN' });
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'STARTED', authorized: '0' });
  await shop.letTimePass();
  expect(await shop.payment(paymentId)).toMatchObject({ status: 'AUTHORIZED', authorized: '1000' });
  expect(await chargesOf(paymentId)).toHaveLength(1);
});
