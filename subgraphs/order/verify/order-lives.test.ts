import { newUuid } from '../../../platform/ids/typed-id';
import { fillCart, payCart } from '../../../tests/kit/buy-cart';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { staffViewer } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';

/** Everything that may become of an order leaves a database that does not contradict itself. */

let shop: TestShop;
let shirt: string;
let mug: string;

beforeAll(async () => {
  shop = await startShop();
  [shirt, mug] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '19.90' } },
    { sku: 'mug', prices: { EUR: '7.00' } },
  ])) as [string, string];
  await change('promotionCreate', 'PromotionCreateInput', {
    input: { title: 'A tenth off', effect: { kind: 'PERCENTAGE', percentage: '10' } },
  });
});

afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(() => shop.close());

/** Runs a mutation of staff. @param answer what to select of its payload besides the refusals */
async function change(
  mutation: string,
  inputType: string,
  { input, answer = '', ...ids }: { input: object; answer?: string; id?: string; orderId?: string },
): Promise<Record<string, { id: string }>> {
  const names = Object.keys(ids);
  const declared = [`$input: ${inputType}!`, ...names.map((name) => `$${name}: ID!`)].join(', ');
  const passed = ['input: $input', ...names.map((name) => `${name}: $${name}`)].join(', ');
  const withKey = mutation === 'promotionCreate' ? input : { ...input, idempotencyKey: newUuid() };
  const { data, errors } = await shop.order.execute<{ result: { userErrors: object[] } }>(
    `mutation (${declared}) { result: ${mutation}(${passed}) { ${answer} userErrors { code } } }`,
    { input: withKey, ...ids },
    staffViewer,
  );
  expect(errors).toBeUndefined();
  expect(data?.result.userErrors).toEqual([]);
  return data?.result as unknown as Record<string, { id: string }>;
}

interface BoughtOrder {
  id: string;
  lines: string[];
}

/** An order of three shirts and two mugs. */
async function buy(): Promise<BoughtOrder> {
  const cart = await fillCart(shop.order, [
    { variantId: shirt, quantity: 3 },
    { variantId: mug, quantity: 2 },
  ]);
  const { order } = await payCart(shop.order, cart);
  const { data } = await shop.order.execute<{ order: { lines: { nodes: { id: string }[] } } }>(
    'query ($id: ID!) { order(id: $id) { lines(first: 9) { nodes { id } } } }',
    { id: order?.id },
    staffViewer,
  );
  return { id: order?.id as string, lines: data?.order.lines.nodes.map(({ id }) => id) as string[] };
}

const linesOf = ({ lines }: BoughtOrder, ...quantities: number[]) =>
  quantities.map((quantity, index) => ({ lineId: lines[index], quantity })).filter(({ quantity }) => quantity > 0);

test('an order that is sent in parts, called off in part, returned and refunded', async () => {
  const order = await buy();
  const send = async (...quantities: number[]) => {
    const input = { lines: linesOf(order, ...quantities) };
    const answer = 'fulfillment { id }';
    const { fulfillment } = await change('fulfillmentCreate', 'FulfillmentCreateInput', {
      orderId: order.id,
      input,
      answer,
    });
    return fulfillment?.id as string;
  };
  await send(1, 0);
  await change('fulfillmentCancel', 'FulfillmentCancelInput', { id: await send(1, 1), input: {} });
  expect(await violationsOf(shop.order.databaseUrl)).toEqual([]);
  await send(2, 2);
  const { orderReturn } = await change('returnCreate', 'ReturnCreateInput', {
    orderId: order.id,
    input: { lines: linesOf(order, 2, 1) },
    answer: 'orderReturn: return { id }',
  });
  const received = linesOf(order, 2, 1).map((line, index) => ({ ...line, restock: index === 0 }));
  await change('returnReceive', 'ReturnReceiveInput', { id: orderReturn?.id as string, input: { lines: received } });
  const part = { amount: { amount: '3.33', currencyCode: 'EUR' } };
  await change('refundCreate', 'RefundCreateInput', { orderId: order.id, input: part });
  await change('refundCreate', 'RefundCreateInput', { orderId: order.id, input: { lines: linesOf(order, 1, 0) } });
});

test('an order that is lowered and then called off', async () => {
  const order = await buy();
  await change('orderEdit', 'OrderEditInput', { id: order.id, input: { lines: linesOf(order, 1, 1) } });
  expect(await violationsOf(shop.order.databaseUrl)).toEqual([]);
  await change('orderCancel', 'OrderCancelInput', { id: order.id, input: {} });
});

test('an order that is called off with its units written off and its money kept', async () => {
  const { id } = await buy();
  await change('orderCancel', 'OrderCancelInput', { id, input: { restock: false, refund: false } });
});

test('an order whose money was taken by nobody, and then let go', async () => {
  const cart = await fillCart(shop.order, [{ variantId: shirt, quantity: 1 }]);
  const { order } = await payCart(shop.order, cart, { method: 'test_capture_decline' });
  expect(order?.paymentStatus).toBe('AUTHORIZED');
  await change('orderCancel', 'OrderCancelInput', { id: order?.id as string, input: {} });
});

test.each(['test_decline', 'test_refund_decline', 'test_refund_timeout', 'test_refund_delay', 'test_capture_timeout'])(
  'an order that is paid by %s and called off, as far as either comes',
  async (method) => {
    const cart = await fillCart(shop.order, [{ variantId: shirt, quantity: 1 }]);
    const { order } = await payCart(shop.order, cart, { method });
    expect(await violationsOf(shop.order.databaseUrl)).toEqual([]);
    if (order) await change('orderCancel', 'OrderCancelInput', { id: order.id, input: {} });
  },
);
