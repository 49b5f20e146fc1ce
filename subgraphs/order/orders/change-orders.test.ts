import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../../platform/database/database';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { eventsOf } from '../../../tests/kit/events-of';
import { type OrderPlacer, type PlacedOrder, startOrderPlacer } from '../../../tests/kit/placed-orders';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';
import { countFulfilled } from './count-units';
import { lockOrder } from './lock-order';

/** What staff do to orders: cancel, edit, capture, annotate. Each is done once, and a refusal changes nothing. */

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
const orderFields = /* GraphQL */ `
  order {
    status paymentStatus fulfillmentStatus totalQuantity
    total { amount } capturedTotal { amount } refundedTotal { amount } cancelReason staffNote
    refunds(first: 9) { nodes { status amount { amount } reason actor } }
  }
  userErrors { field code }
`;
const cancel = `mutation($id: ID!, $input: OrderCancelInput!) { orderCancel(id: $id, input: $input) { ${orderFields} } }`;
const edit = `mutation($id: ID!, $input: OrderEditInput!) { orderEdit(id: $id, input: $input) { ${orderFields} } }`;
const capture = `mutation($id: ID!, $key: String!) { orderCapture(id: $id, idempotencyKey: $key) { ${orderFields} } }`;
const setNote = `mutation($id: ID!, $note: String) { orderNoteSet(id: $id, note: $note) { ${orderFields} } }`;

interface Payload {
  order: Record<string, unknown> | null;
  userErrors: { field: string[] | null; code: string }[];
}

/** Looks until a transaction waits for a row of another; jest ends it when none ever does. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await shop.database.query<object>(waiting)).length === 0) await setImmediate();
}

async function run(mutation: string, variables: Record<string, unknown>): Promise<Payload> {
  const { data, errors } = await subgraph.execute<Record<string, Payload>>(mutation, variables, clerk);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Payload;
}

const runCancel = (order: PlacedOrder, input: object = {}) =>
  run(cancel, { id: order.id, input: { idempotencyKey: newUuid(), ...input } });

const runEdit = (order: PlacedOrder, quantities: readonly number[], input: object = {}) => {
  const lines = quantities.map((quantity, index) => ({ lineId: order.lineIds[index], quantity }));
  return run(edit, { id: order.id, input: { lines, idempotencyKey: newUuid(), ...input } });
};

const importStock =
  'mutation($input: [StockLevelImportInput!]!) { stockLevelsImport(input: $input) { results { outcome } } }';

/** New variants with ten units each. */
async function stockedVariants(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newUuid());
  const input = ids.map((id) => ({ variantId: encodeId('var', id), locationHandle: 'main', onHand: 10 }));
  await subgraph.execute(importStock, { input }, staffViewer);
  return ids;
}

const levelsOf = (variantIds: readonly string[]) =>
  shop.database.query<{ on_hand: number; allocated: number }>(
    'select on_hand, allocated from stock_level where variant_id = any($1::uuid[]) order by array_position($1::uuid[], variant_id)',
    [variantIds],
  );

/** Everything that a change of an order can touch. */
async function traceOf(order: PlacedOrder) {
  const rows = (sql: string, id: string | null) => shop.database.query(sql, [id]);
  return {
    order: await rows('select * from customer_order where id = $1', order.uuid),
    lines: await rows('select * from order_line where order_id = $1 order by position', order.uuid),
    payment: await rows('select * from payment where id = $1', order.paymentId),
    operations: await rows(
      'select id, status from payment_operation where payment_id = $1 order by id',
      order.paymentId,
    ),
    refunds: await rows('select * from refund where order_id = $1', order.uuid),
    events: await rows('select * from order_event where order_id = $1', order.uuid),
    audit: await rows('select * from audit_log where entity_id = $1', order.uuid),
    outbox: await rows('select * from outbox where entity_id = $1', order.uuid),
    stock: await levelsOf(order.variantIds),
  };
}

const kindsOf = async (order: PlacedOrder) =>
  (
    await shop.database.query<{ kind: string }>('select kind from order_event where order_id = $1 order by id', [
      order.uuid,
    ])
  ).map(({ kind }) => kind);

const ship = (order: PlacedOrder, quantity: number) =>
  shop.database.transaction(async (transaction) => {
    const row = await lockOrder(transaction, order.uuid);
    if (row?.status !== 'OPEN') return 'NOT_OPEN';
    const lines = await transaction.query<{ id: string; quantity: number }>(
      'select id, quantity from order_line where order_id = $1 order by position limit 1',
      [order.uuid],
    );
    const units = { order: row, lines: [{ orderLineId: lines[0]?.id as string, quantity }], actor: 'system' };
    const outcome = await countFulfilled(transaction, units);
    return 'refusal' in outcome ? outcome.refusal : outcome.fulfillmentStatus;
  });

test('an order that is cancelled gives money and units back, once', async () => {
  const variantIds = await stockedVariants(2);
  const order = await shop.place({ variantIds, allocate: true });
  expect(await levelsOf(variantIds)).toEqual([
    { on_hand: 10, allocated: 2 },
    { on_hand: 10, allocated: 1 },
  ]);
  const input = { reason: 'Changed his mind.', idempotencyKey: newUuid() };
  const cancelled = {
    order: {
      status: 'CANCELLED',
      paymentStatus: 'REFUNDED',
      fulfillmentStatus: 'UNFULFILLED',
      totalQuantity: 3,
      total: { amount: '35.00' },
      capturedTotal: { amount: '35.00' },
      refundedTotal: { amount: '35.00' },
      cancelReason: 'Changed his mind.',
      staffNote: null,
      refunds: {
        nodes: [
          { status: 'SUCCEEDED', amount: { amount: '35.00' }, reason: 'Changed his mind.', actor: 'operator:test' },
        ],
      },
    },
    userErrors: [],
  };
  expect(await runCancel(order, input)).toEqual(cancelled);
  const trace = await traceOf(order);
  expect(trace.stock).toEqual([
    { on_hand: 10, allocated: 0 },
    { on_hand: 10, allocated: 0 },
  ]);
  expect(await kindsOf(order)).toEqual(['PLACED', 'PAYMENT_CAPTURED', 'REFUND_REQUESTED', 'CANCELLED', 'REFUNDED']);
  expect(trace.audit).toMatchObject([
    { actor: 'operator:test', request_id: 'test', action: 'order.cancel', data: { restock: true, refund: true } },
  ]);
  expect(await runCancel(order, input)).toEqual(cancelled);
  expect(await runCancel(order)).toEqual({ order: null, userErrors: [{ field: null, code: 'ORDER_NOT_OPEN' }] });
  expect(await runCancel(order, { ...input, refund: false })).toEqual({
    order: null,
    userErrors: [{ field: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }],
  });
  expect(await traceOf(order)).toEqual(trace);
});

test('twenty cancellations at once are one', async () => {
  const order = await shop.place();
  const payloads = await Promise.all(Array.from({ length: 20 }, () => runCancel(order)));
  expect(payloads.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect((await traceOf(order)).refunds).toMatchObject([{ amount: '3500', status: 'SUCCEEDED' }]);
});

test('money that is only reserved is let go', async () => {
  const order = await shop.place({ capture: false });
  expect((await runCancel(order)).order).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
  expect((await traceOf(order)).payment).toMatchObject([{ status: 'VOIDED', captured: '0' }]);
});

test('money that is being taken while the order is cancelled goes back as soon as it is there', async () => {
  const order = await shop.place({ capture: false });
  const operation = await shop.database.transaction((transaction) =>
    shop.payments.startCapture(transaction, order.paymentId as string),
  );
  expect((await runCancel(order)).order).toMatchObject({ status: 'CANCELLED', paymentStatus: 'AUTHORIZED' });
  await shop.payments.run(operation);
  const [refund] = await shop.database.query<{ operation_id: string }>('select * from refund where order_id = $1', [
    order.uuid,
  ]);
  expect(refund).toMatchObject({ amount: '3500', status: 'PENDING', actor: 'system' });
  await shop.payments.run(refund?.operation_id as string);
  expect((await traceOf(order)).order).toMatchObject([
    { payment_status: 'REFUNDED', captured: '3500', refunded: '3500' },
  ]);
});

test('money whose taking is declined while the order is cancelled is let go', async () => {
  const order = await shop.place({ method: 'test_capture_decline', capture: false });
  const operation = await shop.database.transaction((transaction) =>
    shop.payments.startCapture(transaction, order.paymentId as string),
  );
  await runCancel(order);
  await shop.payments.run(operation);
  await shop.database.query(
    'update payment_operation set next_attempt_at = now(), leased_until = null where next_attempt_at is not null',
  );
  await shop.payments.runDue(new AbortController().signal);
  expect(await traceOf(order)).toMatchObject({
    order: [{ status: 'CANCELLED', payment_status: 'VOIDED', captured: '0' }],
    payment: [{ status: 'VOIDED' }],
  });
});

test('a cancellation may keep the money, and write the units off', async () => {
  const variantIds = await stockedVariants(2);
  const order = await shop.place({ variantIds, allocate: true });
  const { order: cancelled } = await runCancel(order, { refund: false, restock: false });
  expect(cancelled).toMatchObject({ status: 'CANCELLED', paymentStatus: 'PAID', refunds: { nodes: [] } });
  expect(await levelsOf(variantIds)).toEqual([
    { on_hand: 8, allocated: 0 },
    { on_hand: 9, allocated: 0 },
  ]);
});

test('units on backorder were never there: they are not written off, and can be given up', async () => {
  const [variantId = ''] = await stockedVariants(1);
  await subgraph.execute(
    'mutation($id: ID!) { stockSettingsUpdate(variantId: $id, input: { backorder: true }) { userErrors { code } } }',
    { id: encodeId('var', variantId) },
    staffViewer,
  );
  const order = await shop.place({ variantIds: [variantId], quantities: [12], allocate: true });
  const before = await traceOf(order);
  const refused = await runCancel(order, { restock: false });
  expect(refused).toEqual({ order: null, userErrors: [{ field: ['input', 'restock'], code: 'STOCK_NOT_THERE' }] });
  expect(await traceOf(order)).toEqual(before);
  expect((await runCancel(order)).order).toMatchObject({ status: 'CANCELLED', paymentStatus: 'REFUNDED' });
  expect(await levelsOf([variantId])).toEqual([{ on_hand: 10, allocated: 0 }]);
});

test('a cancellation that meets the news of its payment waits for it, in whichever order both take their rows', async () => {
  const order = await shop.place();
  let cancelled: Promise<Payload> | undefined;
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  const takeIn = async (transaction: Database) => {
    // News of a capture that the placing process asked for takes the payment first.
    await transaction.query('select from payment where id = $1 for update', [order.paymentId]);
    if (cancelled === undefined) {
      cancelled = runCancel(order);
      while ((await shop.database.query(waiting)).length === 0) await setImmediate();
    }
    await transaction.query('update customer_order set updated_at = now() where id = $1', [order.uuid]);
  };
  // As whoever records news does: PostgreSQL ends one of the two, whichever it looks at first.
  await retryOnConflict(() => shop.database.transaction(takeIn));
  expect(await cancelled).toMatchObject({ order: { status: 'CANCELLED', paymentStatus: 'REFUNDED' }, userErrors: [] });
});

test('fewer units cost less by the price that was agreed on, and what was paid beyond goes back', async () => {
  const variantIds = await stockedVariants(2);
  const order = await shop.place({ variantIds, allocate: true, quantities: [3, 2], discount: 1_000n });
  // 5 x 10.00 + 5.00 - 10.00, of which two thirds of the first line's discount go with its units.
  const { order: edited, userErrors } = await runEdit(order, [1], { reason: 'Only one left.' });
  expect(userErrors).toEqual([]);
  expect(edited).toMatchObject({
    paymentStatus: 'PARTIALLY_REFUNDED',
    totalQuantity: 3,
    total: { amount: '31.67' },
    refundedTotal: { amount: '13.33' },
    refunds: { nodes: [{ status: 'SUCCEEDED', amount: { amount: '13.33' }, reason: 'Only one left.' }] },
  });
  const { lines, stock, audit } = await traceOf(order);
  expect(lines).toMatchObject([
    { quantity: 1, ordered_quantity: 3, subtotal: '1000', discount: '333', total: '667', tax: '106' },
    { quantity: 2, ordered_quantity: 2, subtotal: '2000', discount: '0', total: '2000', tax: '319' },
  ]);
  expect(stock).toEqual([
    { on_hand: 10, allocated: 1 },
    { on_hand: 10, allocated: 2 },
  ]);
  expect(audit).toMatchObject([{ action: 'order.edit', data: { total: { before: '4500', after: '3167' } } }]);
  // The line is taken out, and stays for the record.
  expect((await runEdit(order, [0])).order).toMatchObject({ total: { amount: '25.00' }, totalQuantity: 2 });
});

test('what was given back before an edit is not given back twice', async () => {
  const order = await shop.place();
  const refund =
    'mutation($id: ID!, $input: RefundCreateInput!) { refundCreate(orderId: $id, input: $input) { order { paymentStatus } userErrors { code } } }';
  const input = { amount: { amount: '10.00', currencyCode: 'EUR' }, idempotencyKey: newUuid() };
  await run(refund, { id: order.id, input });
  expect((await runEdit(order, [1])).order).toMatchObject({
    total: { amount: '25.00' },
    refundedTotal: { amount: '10.00' },
  });
});

test('an edit that changes no status is told all the same, in its own transaction', async () => {
  const order = await shop.place({ capture: false });
  const events = await eventsOf(subgraph, () => runEdit(order, [1]));
  const payload = { version: 1, orderId: order.id, kind: 'EDITED' };
  expect(events).toMatchObject([{ type: 'order.changed', tags: [`order:${order.id}`, 'orders'], payload }]);
  expect(await eventsOf(subgraph, () => runEdit(order, [9]))).toEqual([]);
});

test('of an order that was edited before its money is taken, only the new total is', async () => {
  const order = await shop.place({ capture: false });
  expect((await runEdit(order, [1])).order).toMatchObject({ paymentStatus: 'AUTHORIZED', total: { amount: '25.00' } });
  const key = newUuid();
  const paid = { paymentStatus: 'PAID', capturedTotal: { amount: '25.00' } };
  expect((await run(capture, { id: order.id, key })).order).toMatchObject(paid);
  expect((await run(capture, { id: order.id, key })).order).toMatchObject(paid);
  expect(await run(capture, { id: order.id, key: newUuid() })).toEqual({
    order: null,
    userErrors: [{ field: null, code: 'NOT_CAPTURABLE' }],
  });
});

test('what is taken beyond the total, because the order was edited meanwhile, goes back by itself', async () => {
  const order = await shop.place({ capture: false });
  const operation = await shop.database.transaction((transaction) =>
    shop.payments.startCapture(transaction, order.paymentId as string),
  );
  await runEdit(order, [1]);
  await shop.payments.run(operation);
  expect((await traceOf(order)).refunds).toMatchObject([{ amount: '1000', status: 'PENDING' }]);
});

test('a capture that the provider declines is told, and may be tried again', async () => {
  const order = await shop.place({ method: 'test_capture_decline', capture: false });
  for (const key of [newUuid(), newUuid()]) {
    const { order: tried, userErrors } = await run(capture, { id: order.id, key });
    expect(userErrors).toEqual([{ field: null, code: 'PAYMENT_DECLINED' }]);
    expect(tried).toMatchObject({ paymentStatus: 'AUTHORIZED', capturedTotal: { amount: '0.00' } });
  }
  expect(await kindsOf(order)).toEqual(['PLACED', 'PAYMENT_FAILED', 'PAYMENT_FAILED']);
});

test.each([
  [[4], 'INVALID_QUANTITY', ['input', 'lines', '0', 'quantity']],
  [[-1], 'INVALID_QUANTITY', ['input', 'lines', '0', 'quantity']],
  [[1_000_000_000], 'INVALID_QUANTITY', ['input', 'lines', '0', 'quantity']],
  [[2, 1], 'NOTHING_CHANGED', ['input', 'lines']],
  [[0, 0], 'NOTHING_LEFT', ['input', 'lines']],
  [[], 'NOTHING_CHANGED', ['input', 'lines']],
])('an edit to %j units is refused', async (quantities, code, field) => {
  const order = await shop.place();
  const trace = await traceOf(order);
  expect(await runEdit(order, quantities)).toEqual({ order: null, userErrors: [{ field, code }] });
  expect(await traceOf(order)).toEqual(trace);
});

test('lines of another order, texts that are too long and orders that are none are refused', async () => {
  const [order, other] = [await shop.place(), await shop.place()];
  const traces = [await traceOf(order), await traceOf(other)];
  const codes = async (payload: Promise<Payload>) => (await payload).userErrors.map(({ code }) => code);
  const foreign = { lines: [{ lineId: other.lineIds[0], quantity: 1 }] };
  expect(await codes(runEdit(order, [], foreign))).toEqual(['LINE_NOT_FOUND']);
  const twice = { lines: [1, 1].map((quantity) => ({ lineId: order.lineIds[0], quantity })) };
  expect(await codes(runEdit(order, [], twice))).toEqual(['INVALID_QUANTITY']);
  expect(await codes(runCancel(order, { reason: 'x'.repeat(1_001) }))).toEqual(['REASON_TOO_LONG']);
  expect(await codes(run(setNote, { id: order.id, note: 'x'.repeat(5_001) }))).toEqual(['NOTE_TOO_LONG']);
  const nowhere = { ...order, id: encodeId('ord', newUuid()) };
  expect(await codes(runCancel(nowhere))).toEqual(['ORDER_NOT_FOUND']);
  expect(await codes(runEdit(nowhere, [1]))).toEqual(['ORDER_NOT_FOUND']);
  expect(await codes(run(capture, { id: nowhere.id, key: 'k' }))).toEqual(['ORDER_NOT_FOUND']);
  expect(await codes(run(setNote, { id: nowhere.id, note: 'x' }))).toEqual(['ORDER_NOT_FOUND']);
  expect([await traceOf(order), await traceOf(other)]).toEqual(traces);
});

test('an order of which something was sent is neither cancelled nor edited', async () => {
  const order = await shop.place();
  expect(await ship(order, 1)).toBe('PARTIALLY_FULFILLED');
  const trace = await traceOf(order);
  const refused = { order: null, userErrors: [{ field: null, code: 'ORDER_FULFILLED' }] };
  expect(await runCancel(order)).toEqual(refused);
  expect(await runEdit(order, [1])).toEqual(refused);
  expect(await traceOf(order)).toEqual(trace);
});

test('an edit and a shipment at once never send more than is wanted', async () => {
  for (let round = 0; round < 10; round += 1) {
    const order = await shop.place({ quantities: [3, 1], method: null });
    const [{ userErrors }, shipped] = await Promise.all([runEdit(order, [1]), ship(order, 3)]);
    const [line] = (await traceOf(order)).lines;
    const editWon = { edit: [], shipped: 'QUANTITY_EXCEEDED', quantity: 1, fulfilled: 0 };
    const shipmentWon = { edit: ['ORDER_FULFILLED'], shipped: 'PARTIALLY_FULFILLED', quantity: 3, fulfilled: 3 };
    const { quantity, fulfilled_quantity: fulfilled } = line as { quantity: number; fulfilled_quantity: number };
    const found = { edit: userErrors.map(({ code }) => code), shipped, quantity, fulfilled };
    expect([editWon, shipmentWon]).toContainEqual(found);
  }
});

test('the note is for the staff, and the audit log tells who set it', async () => {
  const order = await shop.place();
  expect((await run(setNote, { id: order.id, note: 'Call first.' })).order).toMatchObject({ staffNote: 'Call first.' });
  const log = /* GraphQL */ `
    query ($filter: AuditFilter) {
      auditLog(first: 5, filter: $filter) {
        totalCount nodes { actor requestId action entityType entityId data }
      }
    }
  `;
  const entry = {
    actor: 'operator:test',
    requestId: 'test',
    action: 'order.note',
    entityType: 'Order',
    entityId: order.id,
    data: '{"note":"Call first."}',
  };
  const filters = [
    { entityType: 'Order', entityId: order.id },
    { action: 'order.note', actor: 'operator:test' },
  ];
  for (const filter of filters) {
    const { data } = await subgraph.execute(log, { filter }, clerk);
    expect(data).toEqual({ auditLog: { totalCount: 1, nodes: [entry] } });
  }
  const nothing = await subgraph.execute(log, { filter: { entityId: order.id, action: 'order.cancel' } }, clerk);
  expect(nothing.data).toEqual({ auditLog: { totalCount: 0, nodes: [] } });
});

test('only who may change orders changes them', async () => {
  const order = await shop.place();
  const trace = await traceOf(order);
  const input = { idempotencyKey: 'k' };
  for (const viewer of [customerViewer(encodeId('user', newUuid())), { ...staffViewer, scopes: ['orders:read'] }]) {
    const { errors } = await subgraph.execute(cancel, { id: order.id, input }, viewer);
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
  }
  expect(await traceOf(order)).toEqual(trace);
});

test('a capture that is recorded while a webhook holds the order waits for it, and holds nothing that the webhook needs', async () => {
  const order = await shop.place({ capture: false });
  const { uuid: orderId, paymentId } = order;
  const operation = await shop.database.transaction((transaction) =>
    shop.payments.startCapture(transaction, paymentId as string, { orderId }),
  );
  const captured = await shop.database.transaction(async (webhook) => {
    await lockOrder(webhook, orderId);
    const running = shop.payments.run(operation);
    await untilSomebodyWaits();
    // In a circle, the database would end one of the two.
    await webhook.query('select id from payment where id = $1 for update nowait', [paymentId]);
    return { running };
  });
  expect(await captured.running).toEqual({ status: 'SUCCEEDED' });
});
