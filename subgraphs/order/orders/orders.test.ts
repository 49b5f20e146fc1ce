import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { eventsOf } from '../../../tests/kit/events-of';
import { guestToken, type OrderPlacer, startOrderPlacer } from '../../../tests/kit/placed-orders';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';

/** Orders as buyers, guests and staff see them. */

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

const newCustomer = () => customerViewer(encodeId('user', newUuid()));
const supportViewer = { ...staffViewer, scopes: ['orders:read'] };
const stranger = { ...newCustomer(), scopes: ['products:read'] };

const show = 'query($id: ID!, $token: String) { order(id: $id, token: $token) { id number } }';
const showByNumber =
  'query($number: String!, $token: String) { orderByNumber(number: $number, token: $token) { id number } }';

test('an order holds what was bought, as it was', async () => {
  const order = await shop.place({ quantities: [2, 1], discount: 500n });
  const whole = /* GraphQL */ `
    query ($id: ID!, $token: String) {
      order(id: $id, token: $token) {
        number email status paymentStatus fulfillmentStatus currencyCode totalQuantity pricesIncludeTax deliveryTitle
        user { id }
        shippingAddress { firstName lastName line1 city countryCode }
        billingAddress { line1 }
        subtotal { amount currencyCode } discountTotal { amount } deliveryTotal { amount } taxTotal { amount }
        total { amount } capturedTotal { amount } refundedTotal { amount }
        lines(first: 1) {
          nodes {
            sku productTitle variantTitle options { name value } orderedQuantity quantity fulfilledQuantity
            unitPrice { amount } subtotal { amount } discount { amount } tax { amount } taxPpm taxTitle total { amount }
            variant { id }
          }
          totalCount pageInfo { hasNextPage }
        }
        discounts { title code amount { amount } lines { lineId amount { amount } } delivery { amount } }
        refunds(first: 5) { totalCount nodes { id } }
      }
    }
  `;
  const { data, errors } = await subgraph.execute(whole, { id: order.id, token: guestToken });
  expect(errors).toBeUndefined();
  const address = { firstName: 'Ada', lastName: 'Lovelace', line1: 'Main Street 1', city: 'Bonn', countryCode: 'DE' };
  expect(data).toEqual({
    order: {
      number: order.number,
      email: 'ada@example.com',
      status: 'OPEN',
      paymentStatus: 'PAID',
      fulfillmentStatus: 'UNFULFILLED',
      currencyCode: 'EUR',
      totalQuantity: 3,
      pricesIncludeTax: true,
      deliveryTitle: 'Post',
      user: null,
      shippingAddress: address,
      billingAddress: null,
      subtotal: { amount: '30.00', currencyCode: 'EUR' },
      discountTotal: { amount: '5.00' },
      deliveryTotal: { amount: '5.00' },
      taxTotal: { amount: '4.79' },
      total: { amount: '30.00' },
      capturedTotal: { amount: '30.00' },
      refundedTotal: { amount: '0.00' },
      lines: {
        nodes: [
          {
            sku: 'SHIRT-1',
            productTitle: 'Shirt 1',
            variantTitle: 'M',
            options: [{ name: 'Size', value: 'M' }],
            orderedQuantity: 2,
            quantity: 2,
            fulfilledQuantity: 0,
            unitPrice: { amount: '10.00' },
            subtotal: { amount: '20.00' },
            discount: { amount: '5.00' },
            tax: { amount: '2.39' },
            taxPpm: 190_000,
            taxTitle: 'VAT',
            total: { amount: '15.00' },
            variant: { id: encodeId('var', order.variantIds[0] as string) },
          },
        ],
        totalCount: 2,
        pageInfo: { hasNextPage: true },
      },
      discounts: [
        {
          title: 'Off',
          code: 'OFF',
          amount: { amount: '5.00' },
          lines: [{ lineId: order.lineIds[0], amount: { amount: '5.00' } }],
          delivery: { amount: '0.00' },
        },
      ],
      refunds: { totalCount: 0, nodes: [] },
    },
  });
});

test("a guest's order is shown to who has its token and to staff, to nobody else", async () => {
  const { id, number } = await shop.place();
  const found = { id, number };
  const askers = [
    [{ id, token: guestToken }, undefined, found],
    [{ id, token: null }, supportViewer, found],
    [{ id, token: `${guestToken}x` }, undefined, null],
    [{ id, token: '' }, undefined, null],
    [{ id, token: null }, undefined, null],
    [{ id, token: null }, stranger, null],
  ] as const;
  for (const [variables, viewer, order] of askers) {
    expect((await subgraph.execute(show, variables, viewer)).data).toEqual({ order });
    const byNumber = { number, token: variables.token };
    expect((await subgraph.execute(showByNumber, byNumber, viewer)).data).toEqual({ orderByNumber: order });
  }
});

test('the order of a user is shown to this user and to staff, whatever token is sent', async () => {
  const owner = newCustomer();
  const { id, number } = await shop.place({ userId: owner.subject as string });
  expect((await subgraph.execute(show, { id }, owner)).data).toEqual({ order: { id, number } });
  expect((await subgraph.execute(showByNumber, { number: `#${number}` }, owner)).data).toEqual({
    orderByNumber: { id, number },
  });
  expect((await subgraph.execute(show, { id, token: guestToken }, newCustomer())).data).toEqual({ order: null });
  expect((await subgraph.execute(show, { id, token: guestToken })).data).toEqual({ order: null });
});

test.each(['0', '-1', '1e3', '99999999999', 'abc', ''])('no order has the number "%s"', async (number) => {
  expect((await subgraph.execute(showByNumber, { number }, supportViewer)).data).toEqual({ orderByNumber: null });
});

test('references give an order only to who may see it without a token', async () => {
  const owner = newCustomer();
  const own = await shop.place({ userId: owner.subject as string });
  const guests = await shop.place();
  const query =
    'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order { id } } }';
  const ids = [own.id, guests.id, 'ord_nonsense'];
  const variables = { representations: ids.map((id) => ({ __typename: 'Order', id })) };
  expect((await subgraph.execute(query, variables, owner)).data).toEqual({ _entities: [{ id: own.id }, null, null] });
  expect((await subgraph.execute(query, variables)).data).toEqual({ _entities: [null, null, null] });
});

test('users have their orders, the newest first, for themselves and staff', async () => {
  const owner = newCustomer();
  const placed = [];
  for (let count = 0; count < 3; count += 1) placed.push(await shop.place({ userId: owner.subject as string }));
  const query = /* GraphQL */ `
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on User { orders(first: 2) { nodes { id } totalCount pageInfo { hasNextPage } } }
      }
    }
  `;
  const variables = { representations: [{ __typename: 'User', id: owner.subject }] };
  const orders = {
    nodes: [{ id: placed[2]?.id }, { id: placed[1]?.id }],
    totalCount: 3,
    pageInfo: { hasNextPage: true },
  };
  for (const viewer of [owner, supportViewer]) {
    expect((await subgraph.execute(query, variables, viewer)).data).toEqual({ _entities: [{ orders }] });
  }
  const refused = await subgraph.execute(query, variables, newCustomer());
  expect(refused.data).toEqual({ _entities: [{ orders: null }] });
  expect(refused.errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
});

test('the timeline tells the buyer what concerns the buyer, and staff everything with who did it', async () => {
  const { id } = await shop.place({ method: 'test_capture_decline' });
  const query =
    'query($id: ID!, $token: String) { order(id: $id, token: $token) { events(first: 10) { totalCount nodes { kind actor } } } }';
  const shown = await subgraph.execute(query, { id }, supportViewer);
  expect(shown.data).toEqual({
    order: {
      events: {
        totalCount: 2,
        nodes: [
          { kind: 'PLACED', actor: 'guest' },
          { kind: 'PAYMENT_FAILED', actor: 'system' },
        ],
      },
    },
  });
  const guest = await subgraph.execute(query, { id, token: guestToken });
  expect(guest.data).toEqual({ order: { events: { totalCount: 1, nodes: [{ kind: 'PLACED', actor: null }] } } });
});

test('money that is taken is followed in one commit: status, sum, timeline and events', async () => {
  const { uuid, id, number, paymentId } = await shop.place({ capture: false });
  const capture = await shop.database.transaction((transaction) =>
    shop.payments.startCapture(transaction, paymentId as string),
  );
  const events = await eventsOf(subgraph, () => shop.payments.run(capture));
  const money = { amount: '35.00', currencyCode: 'EUR' };
  const unchanged = { status: 'OPEN', fulfillmentStatus: 'UNFULFILLED' };
  expect(events.map(({ type, payload }) => [type, payload])).toEqual([
    [
      'payment.captured',
      { version: 1, paymentId: encodeId('pay', paymentId as string), orderId: id, amount: money, captured: money },
    ],
    [
      'order.status_changed',
      {
        version: 1,
        orderId: id,
        number,
        userId: null,
        ...unchanged,
        paymentStatus: 'PAID',
        previous: { ...unchanged, paymentStatus: 'AUTHORIZED' },
      },
    ],
  ]);
  const rows = await shop.database.query('select payment_status, captured from customer_order where id = $1', [uuid]);
  expect(rows).toEqual([{ payment_status: 'PAID', captured: '3500' }]);
});
