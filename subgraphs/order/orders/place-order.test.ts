import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import { newUuid } from '../../../platform/ids/typed-id';
import { createLogger } from '../../../platform/log/logger';
import { createTestDatabase, type TestDatabase } from '../../../tests/kit/test-server';
import { orderSubgraph } from '../start';
import { computeTotals } from '../totals/compute-totals';
import { changeOrderStatus } from './change-order-status';
import type { OrderDraft } from './order-draft';
import {
  allowedFrom,
  fulfillmentStatuses,
  orderStatuses,
  paymentStatuses,
  type StatusChange,
  transitions,
} from './order-status';
import { placeOrder } from './place-order';

/** What no client can see: the rows of an order, and every transition of its statuses. */

let clone: TestDatabase;
let connection: DatabaseConnection;

beforeAll(async () => {
  clone = await createTestDatabase('order');
  const { entities, migrations } = orderSubgraph;
  const log = createLogger({ level: 'fatal', name: 'test' });
  connection = await connectDatabase({ subgraph: 'order', url: clone.url, poolSize: 2, entities, migrations, log });
});
afterAll(async () => {
  await connection.close();
  await clone.drop();
});

const query = <Row>(sql: string, parameters: unknown[] = []) => connection.database.query<Row>(sql, parameters);

function draftOf(quantities: readonly number[], userId: string | null = null): OrderDraft {
  const lines = quantities.map((quantity, index) => ({
    cartLineId: newUuid(),
    variantId: newUuid(),
    productId: newUuid(),
    sku: `SKU-${index}`,
    productTitle: `Shirt ${index}`,
    variantTitle: null,
    options: [{ name: 'Size', value: 'M' }],
    imageUrl: null,
    quantity,
    unitPrice: 1_000n,
    weightGrams: 200,
    requiresShipping: true,
  }));
  const input = {
    currencyCode: 'EUR',
    lines: lines.map((line) => ({ ...line, key: line.cartLineId, collectionIds: [], taxable: true })),
    delivery: { id: newUuid(), title: 'Post', price: 490n },
    taxes: {
      pricesIncludeTax: false,
      lineRates: new Map(lines.map((line) => [line.cartLineId, { ppm: 190_000, title: 'VAT' }])),
      deliveryRate: { ppm: 190_000, title: 'VAT' },
    },
    promotions: [],
  };
  return {
    userId,
    email: 'ada@example.com',
    tokenHash: userId === null ? Buffer.alloc(32, 7) : null,
    currencyCode: 'EUR',
    note: 'Ring twice.',
    shippingAddress: {
      firstName: 'Ada',
      lastName: 'Lovelace',
      line1: 'Main Street 1',
      city: 'Bonn',
      countryCode: 'DE',
    },
    billingAddress: null,
    delivery: { title: 'Post' },
    lines,
    totals: computeTotals(input),
  };
}

const place = (quote: OrderDraft, checkoutId = newUuid(), orderId = newUuid()) =>
  connection.database.transaction((transaction) =>
    placeOrder(transaction, { orderId, checkoutId, paymentId: newUuid(), quote, stateOfPayment: 'AUTHORIZED' }),
  );

test('an order copies everything of its quote, with the next number', async () => {
  const quote = draftOf([2, 1]);
  const orderId = newUuid();
  const { number, lines } = await place(quote, newUuid(), orderId);
  expect(lines.map(({ cartLineId, quantity }) => [cartLineId, quantity])).toEqual(
    quote.lines.map(({ cartLineId, quantity }) => [cartLineId, quantity]),
  );
  const [order] = await query<Record<string, unknown>>('select * from customer_order where id = $1', [orderId]);
  expect(order).toMatchObject({
    number,
    status: 'OPEN',
    payment_status: 'AUTHORIZED',
    fulfillment_status: 'UNFULFILLED',
    subtotal: '3000',
    delivery_price: '490',
    tax_total: '663',
    total: '4153',
    captured: '0',
    token_hash: quote.tokenHash,
    search_text: `${number} ada@example.com ada lovelace sku-0 sku-1`,
    shipping_address: quote.shippingAddress,
  });
  const stored = await query(
    'select id, sku, quantity, ordered_quantity, unit_price, subtotal, tax, tax_ppm, total from order_line where order_id = $1 order by position',
    [orderId],
  );
  expect(stored).toEqual([
    {
      id: lines[0]?.orderLineId,
      sku: 'SKU-0',
      quantity: 2,
      ordered_quantity: 2,
      unit_price: '1000',
      subtotal: '2000',
      tax: '380',
      tax_ppm: 190_000,
      total: '2000',
    },
    {
      id: lines[1]?.orderLineId,
      sku: 'SKU-1',
      quantity: 1,
      ordered_quantity: 1,
      unit_price: '1000',
      subtotal: '1000',
      tax: '190',
      tax_ppm: 190_000,
      total: '1000',
    },
  ]);
  const events = await query('select kind, actor, data from order_event where order_id = $1', [orderId]);
  expect(events).toEqual([
    { kind: 'PLACED', actor: 'guest', data: { total: '4153', currencyCode: 'EUR', paymentStatus: 'AUTHORIZED' } },
  ]);
  const outbox = await query<{ type: string; payload: object }>(
    'select type, payload from outbox where entity_id = $1',
    [orderId],
  );
  expect(outbox).toMatchObject([
    { type: 'order.placed', payload: { number: String(number), total: { amount: '41.53', currencyCode: 'EUR' } } },
  ]);
});

test('a checkout has one order, however often it is placed', async () => {
  const checkoutId = newUuid();
  await place(draftOf([1]), checkoutId);
  await expect(place(draftOf([1]), checkoutId)).rejects.toThrow('customer_order_checkout_key');
  expect(await query('select count(*)::integer from customer_order where checkout_id = $1', [checkoutId])).toEqual([
    { count: 1 },
  ]);
});

const columns = { status: 'status', paymentStatus: 'payment_status', fulfillmentStatus: 'fulfillment_status' } as const;
const everyChange = [
  ...orderStatuses.flatMap((from) => orderStatuses.map((to) => ({ of: 'status' as const, from, to }))),
  ...paymentStatuses.flatMap((from) => paymentStatuses.map((to) => ({ of: 'paymentStatus' as const, from, to }))),
  ...fulfillmentStatuses.flatMap((from) =>
    fulfillmentStatuses.map((to) => ({ of: 'fulfillmentStatus' as const, from, to })),
  ),
];

test('a status goes where the table of transitions lets it, and nowhere else', async () => {
  const orderId = newUuid();
  await place(draftOf([1]), newUuid(), orderId);
  const outcomes: unknown[] = [];
  const expected: unknown[] = [];
  for (const { of, from, to } of everyChange) {
    await query(`update customer_order set ${columns[of]} = $2 where id = $1`, [orderId, from]);
    const changed = await changeOrderStatus(connection.database, orderId, [{ of, to } as StatusChange]);
    const [row] = await query<{ now: string }>(`select ${columns[of]} as now from customer_order where id = $1`, [
      orderId,
    ]);
    outcomes.push([of, from, to, changed, row?.now]);
    const allowed = allowedFrom({ of, to } as StatusChange).includes(from);
    expected.push([of, from, to, allowed, allowed ? to : from]);
  }
  expect(outcomes).toEqual(expected);
  const count = Object.values(transitions).flatMap((table) => Object.values(table).flat()).length;
  expect(
    await query("select count(*)::integer from outbox where type = 'order.status_changed' and entity_id = $1", [
      orderId,
    ]),
  ).toEqual([{ count }]);
});

test('of two statuses that are to change, one that may not keeps the other', async () => {
  const orderId = newUuid();
  await place(draftOf([1]), newUuid(), orderId);
  const changed = await changeOrderStatus(connection.database, orderId, [
    { of: 'status', to: 'CANCELLED' },
    { of: 'paymentStatus', to: 'REFUNDED' },
  ]);
  expect(changed).toBe(false);
  expect(await query('select status, payment_status from customer_order where id = $1', [orderId])).toEqual([
    { status: 'OPEN', payment_status: 'AUTHORIZED' },
  ]);
});
