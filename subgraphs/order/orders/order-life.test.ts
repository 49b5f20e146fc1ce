import { newUuid } from '../../../platform/ids/typed-id';
import { availableOf } from '../../../tests/kit/available-of';
import { fillCart, payCart } from '../../../tests/kit/buy-cart';
import { chargesOf } from '../../../tests/kit/charges-of';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { staffViewer } from '../../../tests/kit/test-subgraph';
import { violationsOf } from '../../../tests/kit/violations-of';

/** Orders that were bought, and what several people do to one of them at once; every invariant holds after each test. */

let shop: TestShop;
let shirt: string;
let mug: string;

beforeAll(async () => {
  shop = await startShop();
  [shirt, mug] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '20.00' } },
    { sku: 'mug', prices: { EUR: '7.00' } },
  ])) as [string, string];
});
afterEach(async () => expect(await violationsOf(shop.order.databaseUrl)).toEqual([]));
afterAll(() => shop.close());

const fields = 'userErrors { code }';
const operations = {
  cancel: `mutation($id: ID!, $input: OrderCancelInput!) { it: orderCancel(id: $id, input: $input) { ${fields} } }`,
  edit: `mutation($id: ID!, $input: OrderEditInput!) { it: orderEdit(id: $id, input: $input) { ${fields} } }`,
  refund: `mutation($id: ID!, $input: RefundCreateInput!) { it: refundCreate(orderId: $id, input: $input) { ${fields} } }`,
  ship: `mutation($id: ID!, $input: FulfillmentCreateInput!) { it: fulfillmentCreate(orderId: $id, input: $input) { ${fields} } }`,
  callOff: `mutation($id: ID!, $input: FulfillmentCancelInput!) { it: fulfillmentCancel(id: $id, input: $input) { ${fields} } }`,
  code: `mutation($input: PromotionCreateInput!) { it: promotionCreate(input: $input) { ${fields} } }`,
};

/** What staff do. @returns the codes of a refusal, none when it was done */
async function act(operation: keyof typeof operations, id: string | null, input: object): Promise<string[]> {
  const keyed = id === null ? input : { idempotencyKey: newUuid(), ...input };
  const { data, errors } = await shop.order.execute<{ it: { userErrors: { code: string }[] } }>(
    operations[operation],
    { id, input: keyed },
    staffViewer,
  );
  expect(errors).toBeUndefined();
  return data?.it.userErrors.map(({ code }) => code) as string[];
}

interface Bought {
  id: string;
  lineIds: string[];
  cart: Awaited<ReturnType<typeof fillCart>>;
}

const linesOf = 'query($id: ID!) { order(id: $id) { lines(first: 5) { nodes { id } } } }';

/** Three shirts and a mug: 67.00. */
async function buy(promotionCodes: string[] = []): Promise<Bought> {
  const lines = [
    { variantId: shirt, quantity: 3 },
    { variantId: mug, quantity: 1 },
  ];
  const cart = await fillCart(shop.order, lines);
  if (promotionCodes.length > 0) {
    const apply =
      'mutation($id: ID!, $token: String, $codes: [String!]!) { cartCodesApply(cartId: $id, token: $token, codes: $codes) { userErrors { code } } }';
    await shop.order.execute(apply, { ...cart, codes: promotionCodes });
  }
  const { order, userErrors } = await payCart(shop.order, cart);
  expect(userErrors).toEqual([]);
  const id = order?.id as string;
  const { data } = await shop.order.execute<{ order: { lines: { nodes: { id: string }[] } } }>(
    linesOf,
    { id },
    staffViewer,
  );
  return { id, cart, lineIds: data?.order.lines.nodes.map((line) => line.id) as string[] };
}

const statusesOf = async ({ id }: Bought) => {
  const query = /* GraphQL */ `
    query ($id: ID!) {
      order(id: $id) {
        status paymentStatus fulfillmentStatus
        total { amount } capturedTotal { amount } refundedTotal { amount }
        lines(first: 1) { nodes { quantity fulfilledQuantity } }
      }
    }
  `;
  const { data } = await shop.order.execute<{ order: Record<string, unknown> }>(query, { id }, staffViewer);
  return data?.order;
};

const oneShirt = (order: Bought) => ({ lines: [{ lineId: order.lineIds[0], quantity: 1 }] });
const allShirts = (order: Bought) => ({ lines: [{ lineId: order.lineIds[0], quantity: 3 }] });

test('a code with one use is free again when its order is cancelled, and the units can be sold', async () => {
  const code = { title: 'Once', code: 'ONCE', effect: { kind: 'PERCENTAGE', percentage: '10' }, usageLimit: 1 };
  expect(await act('code', null, code)).toEqual([]);
  const before = await availableOf(shop.order, shirt);
  const first = await buy(['ONCE']);
  expect(await statusesOf(first)).toMatchObject({ total: { amount: '60.30' } });
  expect(await availableOf(shop.order, shirt)).toBe(before - 3);
  expect(await act('cancel', first.id, {})).toEqual([]);
  expect(await availableOf(shop.order, shirt)).toBe(before);
  expect(await statusesOf(await buy(['ONCE']))).toMatchObject({ total: { amount: '60.30' } });
});

test('an order that is edited, sent and paid back in parts adds up at every step', async () => {
  const order = await buy();
  expect(await act('edit', order.id, oneShirt(order))).toEqual([]);
  expect(await statusesOf(order)).toMatchObject({ total: { amount: '27.00' }, refundedTotal: { amount: '40.00' } });
  expect(await act('ship', order.id, oneShirt(order))).toEqual([]);
  expect(await act('edit', order.id, { lines: [{ lineId: order.lineIds[0], quantity: 0 }] })).toEqual([
    'ORDER_FULFILLED',
  ]);
  expect(await act('refund', order.id, oneShirt(order))).toEqual([]);
  expect(await act('refund', order.id, { amount: { amount: '7.01', currencyCode: 'EUR' } })).toEqual([
    'REFUND_EXCEEDS_CAPTURED',
  ]);
  const mugs = { lines: [{ lineId: order.lineIds[1], quantity: 1 }] };
  expect(await act('ship', order.id, mugs)).toEqual([]);
  expect(await statusesOf(order)).toMatchObject({
    status: 'COMPLETED',
    paymentStatus: 'PARTIALLY_REFUNDED',
    fulfillmentStatus: 'FULFILLED',
    capturedTotal: { amount: '67.00' },
    refundedTotal: { amount: '60.00' },
  });
});

test('what is sent although all of its money went back is complete, and opens again when it is called off', async () => {
  const order = await buy();
  expect(await act('refund', order.id, { amount: { amount: '67', currencyCode: 'EUR' } })).toEqual([]);
  const lines = [3, 1].map((quantity, index) => ({ lineId: order.lineIds[index], quantity }));
  expect(await act('ship', order.id, { lines })).toEqual([]);
  const complete = { paymentStatus: 'REFUNDED', fulfillmentStatus: 'FULFILLED', status: 'COMPLETED' };
  expect(await statusesOf(order)).toMatchObject(complete);
  const sent = 'query($id: ID!) { order(id: $id) { fulfillments(first: 1) { nodes { id } } } }';
  const { data } = await shop.order.execute<{ order: { fulfillments: { nodes: { id: string }[] } } }>(
    sent,
    { id: order.id },
    staffViewer,
  );
  expect(await act('callOff', data?.order.fulfillments.nodes[0]?.id as string, {})).toEqual([]);
  expect(await statusesOf(order)).toMatchObject({ ...complete, fulfillmentStatus: 'UNFULFILLED', status: 'OPEN' });
});

test('of an edit and a shipment at once one wins: no more is sent than is wanted and paid', async () => {
  for (let round = 0; round < 6; round += 1) {
    const order = await buy();
    const [edited, shipped] = await Promise.all([
      act('edit', order.id, oneShirt(order)),
      act('ship', order.id, allShirts(order)),
    ]);
    const statuses = await statusesOf(order);
    if (edited.length === 0) {
      expect(shipped).toHaveLength(1);
      expect(statuses).toMatchObject({
        total: { amount: '27.00' },
        lines: { nodes: [{ quantity: 1, fulfilledQuantity: 0 }] },
      });
    } else {
      expect([edited, shipped]).toEqual([['ORDER_FULFILLED'], []]);
      expect(statuses).toMatchObject({
        total: { amount: '67.00' },
        lines: { nodes: [{ quantity: 3, fulfilledQuantity: 3 }] },
      });
    }
  }
});

test('a cancellation, an edit, refunds and a shipment at once: never more goes back than was taken', async () => {
  const half = { amount: { amount: '33.50', currencyCode: 'EUR' } };
  for (let round = 0; round < 4; round += 1) {
    const order = await buy();
    await Promise.all([
      act('refund', order.id, half),
      act('cancel', order.id, {}),
      act('refund', order.id, half),
      act('edit', order.id, oneShirt(order)),
      act('refund', order.id, oneShirt(order)),
      act('ship', order.id, oneShirt(order)),
    ]);
    const statuses = await statusesOf(order);
    const isCancelled = statuses?.status === 'CANCELLED';
    expect(statuses).toMatchObject(
      isCancelled ? { paymentStatus: 'REFUNDED', refundedTotal: { amount: '67.00' } } : { status: 'OPEN' },
    );
    expect(await chargesOf(shop.order, order.cart)).toEqual([{ status: 'CAPTURED', captured: '6700' }]);
  }
});
