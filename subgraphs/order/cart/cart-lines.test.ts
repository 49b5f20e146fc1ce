import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { staffViewer, startTestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../../product/start';

let shop: TestShop;
let shirt: string;
let mug: string;
let draft: string;
let soldOut: string;

beforeAll(async () => {
  shop = await startShop();
  [shirt, mug, draft, soldOut] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '19.99', JPY: '3200' } },
    { sku: 'mug', prices: { EUR: '5.00' } },
    { sku: 'draft', prices: { EUR: '1.00' }, status: 'DRAFT' },
    { sku: 'sold-out', prices: { EUR: '1.00' }, onHand: 0 },
  ])) as [string, string, string, string];
});

afterAll(() => shop.close());

const fields = /* GraphQL */ `
  fragment Shown on Cart {
    id
    currencyCode
    totalQuantity
    subtotal { amount currencyCode }
    total { amount }
    lines(first: 100) {
      totalCount
      nodes { id variant { id } quantity unitPrice { amount currencyCode } lineTotal { amount } }
    }
  }
`;

const operation = (args: string, call: string, payload: string) =>
  `mutation(${args}) { ${call} { ${payload} userErrors { field code } } } ${fields}`;
const create = operation('$input: CartCreateInput!', 'cartCreate(input: $input)', 'token cart { ...Shown }');
const add = operation(
  '$id: ID!, $token: String, $lines: [CartLineInput!]!',
  'cartLinesAdd(cartId: $id, token: $token, lines: $lines)',
  'cart { ...Shown }',
);
const update = operation(
  '$id: ID!, $token: String, $lines: [CartLineUpdateInput!]!',
  'cartLinesUpdate(cartId: $id, token: $token, lines: $lines)',
  'cart { ...Shown }',
);
const remove = operation(
  '$id: ID!, $token: String, $lineIds: [ID!]!',
  'cartLinesRemove(cartId: $id, token: $token, lineIds: $lineIds)',
  'cart { ...Shown }',
);
const show = `query($id: ID!, $token: String) { cart(id: $id, token: $token) { ...Shown } } ${fields}`;

interface Shown {
  id: string;
  totalQuantity: number;
  total: { amount: string };
  lines: { totalCount: number; nodes: { id: string; variant: { id: string }; quantity: number }[] };
}

interface Payload {
  cart: Shown | null;
  token?: string;
  userErrors: { field: string[] | null; code: string }[];
}

interface LinePage {
  lines: { pageInfo: { endCursor?: string }; nodes: { variant: { id: string } }[] };
}

interface Claim {
  id: string;
  token: string;
}

async function run(query: string, variables: Record<string, unknown>): Promise<Payload> {
  const { data, errors } = await shop.order.execute<Record<string, Payload>>(query, variables);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Payload;
}

async function newCart(currencyCode = 'EUR'): Promise<Claim> {
  const { cart, token } = await run(create, { input: { currencyCode } });
  return { id: cart?.id as string, token: token as string };
}

const read = async (claim: Claim) =>
  (await shop.order.execute<{ cart: Shown | null }>(show, { ...claim })).data?.cart as Shown;

test('lines get the price of their currency, and the cart its totals', async () => {
  const claim = await newCart();
  const lines = [
    { variantId: shirt, quantity: 3 },
    { variantId: mug, quantity: 1 },
  ];
  const { cart, userErrors } = await run(add, { ...claim, lines });
  expect(userErrors).toEqual([]);
  expect(cart).toEqual({
    id: claim.id,
    currencyCode: 'EUR',
    totalQuantity: 4,
    subtotal: { amount: '64.97', currencyCode: 'EUR' },
    total: { amount: '64.97' },
    lines: {
      totalCount: 2,
      nodes: [
        {
          id: expect.stringMatching(/^line_[0-9a-z]{26}$/),
          variant: { id: shirt },
          quantity: 3,
          unitPrice: { amount: '19.99', currencyCode: 'EUR' },
          lineTotal: { amount: '59.97' },
        },
        {
          id: expect.stringMatching(/^line_[0-9a-z]{26}$/),
          variant: { id: mug },
          quantity: 1,
          unitPrice: { amount: '5.00', currencyCode: 'EUR' },
          lineTotal: { amount: '5.00' },
        },
      ],
    },
  });
  expect(await read(claim)).toEqual(cart);
});

test('a cart in yen has whole yen, and can begin with lines', async () => {
  const input = { currencyCode: 'JPY', lines: [{ variantId: shirt, quantity: 2 }] };
  const { cart } = await run(create, { input });
  expect(cart).toMatchObject({ total: { amount: '6400' }, subtotal: { amount: '6400', currencyCode: 'JPY' } });
});

test('twenty who add the same variant at once make one line of the sum', async () => {
  const claim = await newCart();
  const calls = Array.from({ length: 20 }, () => run(add, { ...claim, lines: [{ variantId: shirt, quantity: 2 }] }));
  expect((await Promise.all(calls)).flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const cart = await read(claim);
  expect(cart.lines.nodes.map(({ quantity }) => quantity)).toEqual([40]);
  expect(cart.total.amount).toBe('799.60');
});

test('the same variant twice in one call is one line', async () => {
  const claim = await newCart();
  const line = { variantId: mug, quantity: 2 };
  const { cart } = await run(add, { ...claim, lines: [line, line] });
  expect(cart?.lines.nodes.map(({ quantity }) => quantity)).toEqual([4]);
});

const unknown = encodeId('var', newUuid());

test.each([
  ['quantity 0', () => ({ variantId: shirt, quantity: 0 }), 'quantity', 'INVALID_QUANTITY'],
  ['quantity -1', () => ({ variantId: shirt, quantity: -1 }), 'quantity', 'INVALID_QUANTITY'],
  ['quantity 10^9', () => ({ variantId: shirt, quantity: 1_000_000_000 }), 'quantity', 'INVALID_QUANTITY'],
  ['a variant that is not there', () => ({ variantId: unknown, quantity: 1 }), 'variantId', 'VARIANT_NOT_FOUND'],
  ['a draft', () => ({ variantId: draft, quantity: 1 }), 'variantId', 'VARIANT_NOT_FOR_SALE'],
  ['what is sold out', () => ({ variantId: soldOut, quantity: 1 }), 'variantId', 'VARIANT_NOT_FOR_SALE'],
])(
  '%s is refused with the line that is to blame, and its good neighbour is not added',
  async (_, line, member, code) => {
    const claim = await newCart();
    const refused = await run(add, { ...claim, lines: [{ variantId: mug, quantity: 1 }, line()] });
    expect(refused).toEqual({ cart: null, userErrors: [{ field: ['lines', '1', member], code }] });
    expect(await read(claim)).toMatchObject({ totalQuantity: 0, lines: { totalCount: 0 } });
  },
);

test('a variant without a price in the currency is refused, also at creation, where no cart is made', async () => {
  const claim = await newCart('JPY');
  const lines = [{ variantId: mug, quantity: 1 }];
  const code = 'CURRENCY_MISMATCH';
  expect(await run(add, { ...claim, lines })).toEqual({
    cart: null,
    userErrors: [{ field: ['lines', '0', 'variantId'], code }],
  });
  expect(await run(create, { input: { currencyCode: 'JPY', lines } })).toEqual({
    cart: null,
    token: null,
    userErrors: [{ field: ['input', 'lines', '0', 'variantId'], code }],
  });
});

test('a sum beyond the limit is refused, and the line stays as it was', async () => {
  const claim = await newCart();
  await run(add, { ...claim, lines: [{ variantId: mug, quantity: 9_999 }] });
  expect(await run(add, { ...claim, lines: [{ variantId: mug, quantity: 2 }] })).toEqual({
    cart: null,
    userErrors: [{ field: ['lines'], code: 'INVALID_QUANTITY' }],
  });
  expect((await read(claim)).totalQuantity).toBe(9_999);
});

test('lines of one call whose sum is beyond the limit are refused', async () => {
  const claim = await newCart();
  const lines = [5_000, 5_001].map((quantity) => ({ variantId: mug, quantity }));
  expect(await run(add, { ...claim, lines })).toEqual({
    cart: null,
    userErrors: [{ field: ['lines'], code: 'INVALID_QUANTITY' }],
  });
  expect((await read(claim)).totalQuantity).toBe(0);
});

test('more than 250 lines, or a subtotal of more than 14 digits, are refused', async () => {
  const claim = await newCart();
  const many = Array.from({ length: 251 }, () => ({ variantId: mug, quantity: 1 }));
  expect((await run(add, { ...claim, lines: many })).userErrors).toEqual([
    { field: ['lines'], code: 'TOO_MANY_LINES' },
  ]);
  const [gold] = await sell(shop, [{ sku: 'gold', prices: { EUR: '999999999999.00' } }]);
  await run(add, { ...claim, lines: [{ variantId: gold, quantity: 1 }] });
  const refused = await run(add, { ...claim, lines: [{ variantId: gold, quantity: 1 }] });
  expect(refused.userErrors).toEqual([{ field: ['lines'], code: 'TOTAL_TOO_LARGE' }]);
  expect((await read(claim)).total.amount).toBe('999999999999.00');
});

test('quantities are set and lines removed, all of a call or none', async () => {
  const claim = await newCart();
  const { cart } = await run(add, {
    ...claim,
    lines: [
      { variantId: shirt, quantity: 1 },
      { variantId: mug, quantity: 1 },
    ],
  });
  const [first, second] = (cart as Shown).lines.nodes.map(({ id }) => id);
  const changed = await run(update, { ...claim, lines: [{ lineId: second, quantity: 7 }] });
  expect(changed.cart?.lines.nodes.map(({ quantity }) => quantity)).toEqual([1, 7]);
  const foreign = encodeId('line', newUuid());
  const refused = await run(update, {
    ...claim,
    lines: [
      { lineId: first, quantity: 5 },
      { lineId: foreign, quantity: 1 },
    ],
  });
  expect(refused).toEqual({ cart: null, userErrors: [{ field: ['lines', '1', 'lineId'], code: 'LINE_NOT_FOUND' }] });
  expect((await run(update, { ...claim, lines: [{ lineId: first, quantity: 0 }] })).userErrors).toEqual([
    { field: ['lines', '0', 'quantity'], code: 'INVALID_QUANTITY' },
  ]);
  expect((await run(remove, { ...claim, lineIds: [first, foreign] })).userErrors).toEqual([
    { field: ['lineIds', '1'], code: 'LINE_NOT_FOUND' },
  ]);
  expect(await read(claim)).toEqual(changed.cart);
  const removed = await run(remove, { ...claim, lineIds: [first] });
  expect(removed.cart).toMatchObject({ totalQuantity: 7, total: { amount: '35.00' }, lines: { totalCount: 1 } });
});

test('the line of one cart is not changed through another', async () => {
  const [mine, theirs] = [await newCart(), await newCart()];
  const { cart } = await run(add, { ...theirs, lines: [{ variantId: mug, quantity: 1 }] });
  const lineId = cart?.lines.nodes[0]?.id as string;
  expect((await run(update, { ...mine, lines: [{ lineId, quantity: 9 }] })).userErrors[0]?.code).toBe('LINE_NOT_FOUND');
  expect((await run(remove, { ...mine, lineIds: [lineId] })).userErrors[0]?.code).toBe('LINE_NOT_FOUND');
  expect((await read(theirs)).totalQuantity).toBe(1);
});

test('lines are paged both ways', async () => {
  const claim = await newCart();
  const lines = [shirt, mug].map((variantId) => ({ variantId, quantity: 1 }));
  await run(add, { ...claim, lines });
  const page = (args: string) => `query($id: ID!, $token: String) { cart(id: $id, token: $token) {
    lines(${args}) { pageInfo { hasNextPage hasPreviousPage endCursor startCursor } nodes { variant { id } } } } }`;
  const pageOf = async (args: string) => {
    const { data } = await shop.order.execute<{ cart: LinePage }>(page(args), { ...claim });
    const { pageInfo, nodes } = (data as { cart: LinePage }).cart.lines;
    return { ...pageInfo, variants: nodes.map(({ variant }) => variant.id) };
  };
  const first = await pageOf('first: 1');
  expect(first).toMatchObject({ variants: [shirt], hasNextPage: true, hasPreviousPage: false });
  const second = { variants: [mug], hasNextPage: false, hasPreviousPage: true };
  expect(await pageOf(`first: 1, after: "${first.endCursor}"`)).toMatchObject(second);
  expect(await pageOf('last: 1')).toMatchObject(second);
});

test('when product is down nothing is added, the refusal says to try again, and it works when it is back', async () => {
  const claim = await newCart();
  const { cart } = await run(add, { ...claim, lines: [{ variantId: mug, quantity: 1 }] });
  const stopped = await startTestSubgraph(productSubgraph);
  await stopped.running.close();
  shop.peers.product = stopped;
  const variables = { ...claim, lines: [{ variantId: shirt, quantity: 1 }] };
  const { data, errors } = await shop.order.execute(add, variables);
  expect(data).toEqual({ cartLinesAdd: null });
  expect(errors?.map((error) => error.extensions)).toEqual([
    { code: 'PRODUCT_SERVICE_UNAVAILABLE', retryable: true, subgraph: 'product' },
  ]);
  expect(await read(claim)).toEqual(cart);
  const lineId = cart?.lines.nodes[0]?.id;
  expect((await run(update, { ...claim, lines: [{ lineId, quantity: 2 }] })).cart?.totalQuantity).toBe(2);
  shop.peers.product = shop.product;
  expect((await run(add, variables)).cart?.totalQuantity).toBe(3);
});

test('adding costs as many statements for 2 lines as for 100, and product is asked once', async () => {
  const ids = await sell(
    shop,
    Array.from({ length: 100 }, (_, index) => ({ sku: `many-${index}`, prices: { EUR: '1.00' } })),
  );
  const statements = async (count: number) => {
    const claim = await newCart();
    const lines = ids.slice(0, count).map((variantId) => ({ variantId, quantity: 1 }));
    let order = 0;
    const product = await shop.product.countSql(async () => {
      order = await shop.order.countSql(() => run(add, { ...claim, lines }));
    });
    const reading = await shop.order.countSql(() => read(claim));
    return { order, product, reading };
  };
  // Cart and stock; then begin, cart, lines, all lines, commit; promotions of the total that is shown.
  // Product: one for all of it. Reading: the cart with its lines, promotions.
  // Taxes of the place are kept once they were asked for.
  await statements(1);
  const expected = { order: 8, product: 1, reading: 2 };
  expect([await statements(2), await statements(20), await statements(100)]).toEqual([expected, expected, expected]);
});

test('a later mutation of one operation sees what an earlier one changed', async () => {
  const claim = await newCart();
  const twice = `mutation($id: ID!, $token: String, $lines: [CartLineInput!]!) {
    one: cartLinesAdd(cartId: $id, token: $token, lines: $lines) { cart { totalQuantity } }
    two: cartLinesAdd(cartId: $id, token: $token, lines: $lines) { cart { totalQuantity } }
  }`;
  const { data } = await shop.order.execute(twice, { ...claim, lines: [{ variantId: mug, quantity: 1 }] }, staffViewer);
  expect(data).toEqual({ one: { cart: { totalQuantity: 1 } }, two: { cart: { totalQuantity: 2 } } });
});
