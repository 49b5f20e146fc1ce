import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { eventsOf } from '../../../tests/kit/events-of';
import { type OrderPlacer, type PlacedOrder, startOrderPlacer } from '../../../tests/kit/placed-orders';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';

/** Money that goes back: never more than was taken, never twice, and a refusal changes nothing. */

let subgraph: TestSubgraph;
let shop: OrderPlacer;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
  shop = await startOrderPlacer(subgraph.databaseUrl);
});
afterAll(async () => {
  await shop.close();
  await subgraph.close();
});

const clerk = { ...staffViewer, scopes: ['orders:read', 'orders:write'] };
const refundCreate = /* GraphQL */ `
  mutation ($id: ID!, $input: RefundCreateInput!) {
    refundCreate(orderId: $id, input: $input) {
      refund { id status amount { amount } lines { quantity amount { amount } line { id } } }
      order { paymentStatus refundedTotal { amount } }
      userErrors { field code }
    }
  }
`;

interface Payload {
  refundCreate: {
    refund: { id: string; status: string } | null;
    order: { paymentStatus: string; refundedTotal: { amount: string } } | null;
    userErrors: { field: string[] | null; code: string }[];
  };
}

const give = (id: string, input: object) =>
  subgraph.execute<Payload>(refundCreate, { id, input: { idempotencyKey: newUuid(), ...input } }, clerk);

async function refund(order: PlacedOrder, input: object) {
  const { data, errors } = await give(order.id, input);
  expect(errors).toBeUndefined();
  return (data as Payload).refundCreate;
}

const euros = (amount: string) => ({ amount: { amount, currencyCode: 'EUR' } });

/** Everything that a refund can touch. */
async function traceOf(order: PlacedOrder) {
  const rows = (sql: string, id: string | null) => shop.database.query(sql, [id]);
  return {
    order: await rows('select * from customer_order where id = $1', order.uuid),
    payment: await rows('select * from payment where id = $1', order.paymentId),
    refunds: await rows('select * from refund where order_id = $1 order by id', order.uuid),
    events: await rows('select * from order_event where order_id = $1', order.uuid),
    audit: await rows('select * from audit_log where entity_id = $1', order.uuid),
    charge: await rows('select captured, refunded from test_provider_charge where payment_id = $1', order.paymentId),
  };
}

const codesOf = async (order: PlacedOrder, input: object) =>
  (await refund(order, input)).userErrors.map(({ field, code }) => [field?.join('.') ?? null, code]);

test('an amount goes back, with its events, and the rest after it', async () => {
  const order = await shop.place();
  const events = await eventsOf(subgraph, async () => {
    expect(await refund(order, { ...euros('5.5'), reason: 'A stain.' })).toMatchObject({
      refund: { status: 'SUCCEEDED', amount: { amount: '5.50' }, lines: [] },
      order: { paymentStatus: 'PARTIALLY_REFUNDED', refundedTotal: { amount: '5.50' } },
      userErrors: [],
    });
  });
  expect(events.map(({ type }) => type)).toEqual(['order.changed', 'payment.refunded', 'order.status_changed']);
  expect(events[1]?.payload).toMatchObject({ orderId: order.id, amount: { amount: '5.50', currencyCode: 'EUR' } });
  const rest = await refund(order, euros('29.50'));
  expect(rest.order).toEqual({ paymentStatus: 'REFUNDED', refundedTotal: { amount: '35.00' } });
  expect((await traceOf(order)).audit).toMatchObject([
    { action: 'order.refund', data: { amount: '550', currencyCode: 'EUR', reason: 'A stain.' } },
    { action: 'order.refund', data: { amount: '2950' } },
  ]);
});

test('a repeat of a refund gives nothing back again and gets the same answer', async () => {
  const order = await shop.place();
  const input = { ...euros('1'), idempotencyKey: newUuid() };
  const answers = await Promise.all(Array.from({ length: 20 }, () => refund(order, input)));
  expect(new Set(answers.map((answer) => answer.refund?.id)).size).toBe(1);
  expect((await traceOf(order)).charge).toEqual([{ captured: '3500', refunded: '100' }]);
  expect(await codesOf(order, { ...input, ...euros('2') })).toEqual([
    ['input.idempotencyKey', 'IDEMPOTENCY_KEY_REUSED'],
  ]);
});

test('twenty refunds at once of 30 % each: three, and the provider gave back 90 %', async () => {
  const order = await shop.place();
  const answers = await Promise.all(Array.from({ length: 20 }, () => refund(order, euros('10.50'))));
  expect(answers.filter((answer) => answer.refund !== null)).toHaveLength(3);
  const refusals = answers.filter((answer) => answer.refund === null).map(({ userErrors }) => userErrors[0]?.code);
  expect(new Set(refusals)).toEqual(new Set(['REFUND_EXCEEDS_CAPTURED']));
  expect((await traceOf(order)).charge).toEqual([{ captured: '3500', refunded: '3150' }]);
  expect(await shop.database.query('select refunded from customer_order where id = $1', [order.uuid])).toEqual([
    { refunded: '3150' },
  ]);
});

test('units go back at what they cost, and all of them together at what the line cost', async () => {
  const order = await shop.place({ quantities: [3], discount: 1_000n });
  const [lineId] = order.lineIds;
  const one = { lines: [{ lineId, quantity: 1 }] };
  const answers = [await refund(order, one), await refund(order, one), await refund(order, one)];
  // A third of 20.00 each; the rounding is made up for by the second.
  expect(answers.map((answer) => answer.refund)).toMatchObject([
    { amount: { amount: '6.67' }, lines: [{ quantity: 1, amount: { amount: '6.67' }, line: { id: lineId } }] },
    { amount: { amount: '6.66' } },
    { amount: { amount: '6.67' } },
  ]);
  expect(await codesOf(order, one)).toEqual([['input.lines.0.quantity', 'INVALID_QUANTITY']]);
});

test('a line that is named twice is paid back once for all its units', async () => {
  const order = await shop.place({ quantities: [2, 1] });
  const lines = [0, 0, 1].map((index) => ({ lineId: order.lineIds[index], quantity: 1 }));
  expect((await refund(order, { lines })).refund).toMatchObject({
    amount: { amount: '30.00' },
    lines: [
      { quantity: 2, amount: { amount: '20.00' } },
      { quantity: 1, amount: { amount: '10.00' } },
    ],
  });
});

test('what makes no refund is refused by code, and nothing changes', async () => {
  const [order, other] = [await shop.place(), await shop.place()];
  const trace = await traceOf(order);
  const lines = (quantity: number, lineId = order.lineIds[0]) => ({ lines: [{ lineId, quantity }] });
  const cases: [object, string | null, string][] = [
    [{}, 'input', 'AMOUNT_OR_LINES'],
    [{ ...euros('1'), ...lines(1) }, 'input', 'AMOUNT_OR_LINES'],
    [euros('0'), 'input.amount.amount', 'INVALID_AMOUNT'],
    [euros('-1'), 'input.amount.amount', 'INVALID_AMOUNT'],
    [{ lines: [] }, 'input.lines', 'INVALID_AMOUNT'],
    [euros('35.01'), 'input', 'REFUND_EXCEEDS_CAPTURED'],
    [euros('10000000'), 'input', 'REFUND_EXCEEDS_CAPTURED'],
    [{ amount: { amount: '1', currencyCode: 'JPY' } }, 'input.amount.currencyCode', 'CURRENCY_MISMATCH'],
    [lines(0), 'input.lines.0.quantity', 'INVALID_QUANTITY'],
    [lines(-1), 'input.lines.0.quantity', 'INVALID_QUANTITY'],
    [lines(3), 'input.lines.0.quantity', 'INVALID_QUANTITY'],
    [lines(1_000_000_000), 'input.lines.0.quantity', 'INVALID_QUANTITY'],
    [lines(1, other.lineIds[0]), 'input.lines.0.lineId', 'LINE_NOT_FOUND'],
    [{ ...euros('1'), reason: 'x'.repeat(1_001) }, 'input.reason', 'REASON_TOO_LONG'],
  ];
  for (const [input, field, code] of cases) expect(await codesOf(order, input)).toEqual([[field, code]]);
  expect(await traceOf(order)).toEqual(trace);
});

test('a refund is of an order: not of a refund, not of nothing, not of money that was not taken', async () => {
  const order = await shop.place();
  const { refund: first } = await refund(order, euros('35'));
  expect(await codesOf(order, euros('1'))).toEqual([['input', 'REFUND_EXCEEDS_CAPTURED']]);
  const ofRefund = await give(first?.id as string, euros('1'));
  expect(ofRefund.errors?.map((error) => error.extensions?.code)).toEqual(['INVALID_ID']);
  const wrongDigits = await give(order.id, euros('1.234'));
  expect(wrongDigits.errors?.map((error) => error.extensions?.code)).toEqual(['INVALID_AMOUNT']);
  const nowhere = { ...order, id: encodeId('ord', newUuid()) };
  expect(await codesOf(nowhere, euros('1'))).toEqual([['id', 'ORDER_NOT_FOUND']]);
  for (const unpaid of [await shop.place({ method: null }), await shop.place({ capture: false })]) {
    const trace = await traceOf(unpaid);
    expect(await codesOf(unpaid, euros('1'))).toEqual([['input', 'REFUND_EXCEEDS_CAPTURED']]);
    expect(await traceOf(unpaid)).toEqual(trace);
  }
});

test('a refund that the provider declines is kept as failed, and the money can be given back otherwise', async () => {
  const order = await shop.place({ method: 'test_refund_decline' });
  const events = await eventsOf(subgraph, async () =>
    expect(await refund(order, euros('35'))).toMatchObject({
      refund: { status: 'FAILED' },
      order: { paymentStatus: 'PAID', refundedTotal: { amount: '0.00' } },
      userErrors: [{ field: null, code: 'REFUND_DECLINED' }],
    }),
  );
  expect(events.map(({ payload }) => payload.kind)).toEqual(['REFUND_REQUESTED', 'REFUND_FAILED']);
  expect((await traceOf(order)).payment).toMatchObject([{ refunding: '0', refunded: '0' }]);
});

test("what was given back at the provider's own dashboard is a refund of the order, and counts", async () => {
  const order = await shop.place();
  const elsewhere = { amount: 3_000n, reference: newUuid() };
  await shop.giveBackElsewhere(order, { ...elsewhere, status: 'PENDING' });
  expect(await codesOf(order, euros('5.01'))).toEqual([['input', 'REFUND_EXCEEDS_CAPTURED']]);
  expect(await traceOf(order)).toMatchObject({
    order: [{ payment_status: 'PAID', refunded: '0' }],
    refunds: [{ status: 'PENDING', amount: '3000', actor: 'system', reason: null }],
  });
  await shop.giveBackElsewhere(order, { ...elsewhere, status: 'SUCCEEDED' });
  expect(await traceOf(order)).toMatchObject({
    order: [{ payment_status: 'PARTIALLY_REFUNDED', refunded: '3000' }],
    refunds: [{ status: 'SUCCEEDED', amount: '3000' }],
  });
  await shop.giveBackElsewhere(order, { amount: 200n, reference: newUuid(), status: 'SUCCEEDED' });
  expect(await codesOf(order, euros('3.01'))).toEqual([['input', 'REFUND_EXCEEDS_CAPTURED']]);
  expect((await traceOf(order)).refunds).toMatchObject([{ amount: '3000' }, { status: 'SUCCEEDED', amount: '200' }]);
});

test.each(['test_refund_timeout', 'test_refund_unreachable_before', 'test_refund_delay'])(
  'a refund whose answer is open (%s) holds the amount, and comes to its end by itself',
  async (method) => {
    const order = await shop.place({ method });
    const answer = await refund(order, euros('30'));
    expect(answer).toMatchObject({ refund: { status: 'PENDING' }, order: { paymentStatus: 'PAID' }, userErrors: [] });
    expect(await codesOf(order, euros('10'))).toEqual([['input', 'REFUND_EXCEEDS_CAPTURED']]);
    await shop.database.query('update test_provider_refund set settles_at = now() where settles_at is not null');
    await shop.database.query(
      'update payment_operation set next_attempt_at = now(), leased_until = null where next_attempt_at is not null',
    );
    await shop.payments.runDue(new AbortController().signal);
    expect(await traceOf(order)).toMatchObject({
      order: [{ payment_status: 'PARTIALLY_REFUNDED', refunded: '3000' }],
      refunds: [{ status: 'SUCCEEDED', amount: '3000' }],
      charge: [{ captured: '3500', refunded: '3000' }],
    });
  },
);
