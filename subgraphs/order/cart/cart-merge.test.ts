import type { Viewer } from '../../../platform/identity/viewer';
import { decodeId, encodeId, newUuid } from '../../../platform/ids/typed-id';
import { runSql } from '../../../tests/kit/run-sql';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { customerViewer, staffViewer } from '../../../tests/kit/test-subgraph';

let shop: TestShop;
let shirt: string;
let mug: string;
let gold: string;

beforeAll(async () => {
  shop = await startShop();
  [shirt, mug, gold] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '20.00', JPY: '3200' } },
    { sku: 'mug', prices: { EUR: '5.00' } },
    { sku: 'gold', prices: { EUR: '999999999999.00' } },
  ])) as [string, string, string];
});

afterAll(() => shop.close());

const fields = /* GraphQL */ `
  fragment Shown on Cart {
    id
    version
    currencyCode
    email
    note
    shippingAddress { city }
    subtotal { amount }
    lines(first: 100) { nodes { id variant { id } quantity unitPrice { amount } } }
  }
`;
const create = `mutation($input: CartCreateInput!) { cartCreate(input: $input) { token cart { ...Shown } userErrors { code } } } ${fields}`;
const merge = `mutation($id: ID!, $token: String!) {
  cartMerge(guestCartId: $id, guestToken: $token) { cart { ...Shown } cappedLines { quantity variant { id } } userErrors { field code } }
} ${fields}`;
const add = `mutation($id: ID!, $token: String, $lines: [CartLineInput!]!) {
  cartLinesAdd(cartId: $id, token: $token, lines: $lines) { cart { id } userErrors { code } }
}`;
const show = `query($id: ID!, $token: String) { cart(id: $id, token: $token) { ...Shown } } ${fields}`;
const own = `query($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on User { cart { ...Shown } } }
} ${fields}`;

interface Shown {
  id: string;
  version: number;
  subtotal: { amount: string };
  lines: { nodes: { id: string; variant: { id: string }; quantity: number; unitPrice: { amount: string } }[] };
}

interface Claim {
  id: string;
  token: string;
}

interface Merged {
  cart: Shown | null;
  cappedLines: { quantity: number; variant: { id: string } }[];
  userErrors: { field: string[] | null; code: string }[];
}

const newCustomer = () => customerViewer(encodeId('user', newUuid()));

async function newCart(input: Record<string, unknown>, viewer?: Viewer): Promise<Claim> {
  const { data, errors } = await shop.order.execute<{ cartCreate: { cart: Shown; token: string } }>(
    create,
    { input: { currencyCode: 'EUR', ...input } },
    viewer,
  );
  expect(errors).toBeUndefined();
  return { id: data?.cartCreate.cart.id as string, token: data?.cartCreate.token as string };
}

async function mergeAs(viewer: Viewer, claim: Claim): Promise<Merged> {
  const { data, errors } = await shop.order.execute<{ cartMerge: Merged }>(merge, { ...claim }, viewer);
  expect(errors).toBeUndefined();
  return data?.cartMerge as Merged;
}

const read = async (claim: Partial<Claim>, viewer?: Viewer) =>
  (await shop.order.execute<{ cart: Shown | null }>(show, claim, viewer)).data?.cart as Shown | null;

async function cartOf(viewer: Viewer): Promise<Shown | null> {
  const representations = [{ __typename: 'User', id: viewer.subject }];
  const { data } = await shop.order.execute<{ _entities: [{ cart: Shown | null }] }>(own, { representations }, viewer);
  return data?._entities[0].cart ?? null;
}

const lines = (...wanted: [string, number][]) => wanted.map(([variantId, quantity]) => ({ variantId, quantity }));
const quantitiesOf = (cart: Shown | null) =>
  Object.fromEntries((cart?.lines.nodes ?? []).map((line) => [line.variant.id, line.quantity]));
const refused = (code: string) => ({ cart: null, cappedLines: [], userErrors: [{ field: ['guestCartId'], code }] });

test("a guest's cart becomes the user's own when they have none, and its token is good for nothing more", async () => {
  const viewer = newCustomer();
  const guest = await newCart({ lines: lines([shirt, 2]), note: 'Hi' });
  const { cart } = await mergeAs(viewer, guest);
  expect(cart).toMatchObject({ id: guest.id, version: 2, note: 'Hi', subtotal: { amount: '40.00' } });
  expect(await read(guest)).toBeNull();
  expect(await read({ id: guest.id }, viewer)).toEqual(cart);
  expect(await mergeAs(viewer, guest)).toEqual({ cart, cappedLines: [], userErrors: [] });
  expect(await mergeAs(newCustomer(), guest)).toEqual(refused('CART_NOT_FOUND'));
});

test('quantities are added up, details are taken where the user has none, and the guest cart is gone', async () => {
  const viewer = newCustomer();
  const address = (city: string) => ({ line1: 'Main street 1', city, countryCode: 'DE' });
  const user = await newCart({ lines: lines([shirt, 1]), note: 'Mine', email: 'ada@example.com' }, viewer);
  const guest = await newCart({
    lines: lines([mug, 3], [shirt, 2]),
    note: 'Theirs',
    shippingAddress: address('Bonn'),
  });
  const { cart, userErrors } = await mergeAs(viewer, guest);
  expect(userErrors).toEqual([]);
  expect(cart).toMatchObject({
    id: user.id,
    version: 2,
    note: 'Mine',
    email: 'ada@example.com',
    shippingAddress: { city: 'Bonn' },
    subtotal: { amount: '75.00' },
  });
  expect(quantitiesOf(cart)).toEqual({ [shirt]: 3, [mug]: 3 });
  expect(await read({ id: user.id }, viewer)).toEqual(cart);
  expect(await read(guest)).toBeNull();
  const { data } = await shop.order.execute(add, { ...guest, lines: lines([mug, 1]) });
  expect(data).toEqual({ cartLinesAdd: { cart: null, userErrors: [{ code: 'CART_NOT_FOUND' }] } });
  expect(await mergeAs(viewer, guest)).toEqual({ cart, cappedLines: [], userErrors: [] });
});

test('a sum beyond 10,000 is capped, and the payload says which', async () => {
  const viewer = newCustomer();
  await newCart({ lines: lines([mug, 9_000], [shirt, 1]) }, viewer);
  const guest = await newCart({ lines: lines([mug, 1_001], [shirt, 1]) });
  const merged = await mergeAs(viewer, guest);
  expect(merged.cappedLines).toEqual([{ quantity: 10_000, variant: { id: mug } }]);
  expect(quantitiesOf(merged.cart)).toEqual({ [mug]: 10_000, [shirt]: 2 });
  expect(quantitiesOf(await cartOf(viewer))).toEqual({ [mug]: 10_000, [shirt]: 2 });
});

test('twenty merges of one cart at once add it once', async () => {
  const viewer = newCustomer();
  await newCart({ lines: lines([mug, 1]) }, viewer);
  const guest = await newCart({ lines: lines([mug, 2]) });
  const merged = await Promise.all(Array.from({ length: 20 }, () => mergeAs(viewer, guest)));
  expect(merged.map(({ cart }) => quantitiesOf(cart))).toEqual(Array.from({ length: 20 }, () => ({ [mug]: 3 })));
});

test('ten carts merged at once by a user without one become one cart of all that is in them', async () => {
  const viewer = newCustomer();
  const guests = await Promise.all(Array.from({ length: 10 }, () => newCart({ lines: lines([mug, 1], [shirt, 2]) })));
  const merged = await Promise.all(guests.map((guest) => mergeAs(viewer, guest)));
  expect(merged.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(quantitiesOf(await cartOf(viewer))).toEqual({ [mug]: 10, [shirt]: 20 });
});

test('lines that are added while carts are merged are lost to neither', async () => {
  const viewer = newCustomer();
  const user = await newCart({ lines: lines([mug, 1]) }, viewer);
  const guest = await newCart({ lines: lines([shirt, 1]) });
  const adding = Array.from({ length: 10 }, () =>
    shop.order.execute(add, { id: user.id, lines: lines([shirt, 1]) }, viewer),
  );
  await Promise.all([mergeAs(viewer, guest), ...adding]);
  expect(quantitiesOf(await cartOf(viewer))).toEqual({ [mug]: 1, [shirt]: 11 });
});

test('carts with lines in two currencies are not merged; one without lines takes the other currency', async () => {
  const viewer = newCustomer();
  const user = await newCart({ lines: lines([shirt, 1]) }, viewer);
  const guest = await newCart({ currencyCode: 'JPY', lines: lines([shirt, 1]) });
  const before = [await read({ id: user.id }, viewer), await read(guest)];
  expect(await mergeAs(viewer, guest)).toEqual(refused('CURRENCIES_DIFFER'));
  expect([await read({ id: user.id }, viewer), await read(guest)]).toEqual(before);
  const other = newCustomer();
  const empty = await newCart({}, other);
  expect((await mergeAs(other, guest)).cart).toMatchObject({
    id: empty.id,
    currencyCode: 'JPY',
    subtotal: { amount: '3200' },
  });
});

test('a merge that would pass the limits of a cart changes neither', async () => {
  const viewer = newCustomer();
  const user = await newCart({ lines: lines([gold, 1]) }, viewer);
  const guest = await newCart({ lines: lines([gold, 1]) });
  const before = [await read({ id: user.id }, viewer), await read(guest)];
  expect(await mergeAs(viewer, guest)).toEqual(refused('TOTAL_TOO_LARGE'));
  expect([await read({ id: user.id }, viewer), await read(guest)]).toEqual(before);
});

test('an expired cart is not merged, and an expired one of the user gives way', async () => {
  const viewer = newCustomer();
  const end = (id: string) =>
    runSql(shop.order, "update cart set expires_at = now() - interval '1 second' where id = $1", [
      decodeId('cart', id),
    ]);
  const user = await newCart({ lines: lines([shirt, 1]) }, viewer);
  const [ended, guest] = [await newCart({ lines: lines([mug, 1]) }), await newCart({ lines: lines([mug, 1]) })];
  await end(ended.id);
  expect(await mergeAs(viewer, ended)).toEqual(refused('CART_EXPIRED'));
  await end(user.id);
  expect((await mergeAs(viewer, guest)).cart).toMatchObject({ id: guest.id, subtotal: { amount: '5.00' } });
});

test('nobody merges without an account, or with a token that is not the cart’s', async () => {
  const [guest, other] = [await newCart({ lines: lines([mug, 1]) }), await newCart({})];
  const codesOf = async (viewer?: Viewer) =>
    (await shop.order.execute(merge, { ...guest }, viewer)).errors?.map((error) => error.extensions?.code);
  expect(await codesOf()).toEqual(['UNAUTHENTICATED']);
  expect(await codesOf(staffViewer)).toEqual(['FORBIDDEN']);
  const viewer = newCustomer();
  for (const token of ['', other.token, "' or true --"]) {
    expect(await mergeAs(viewer, { id: guest.id, token })).toEqual(refused('CART_NOT_FOUND'));
  }
  expect(await cartOf(viewer)).toBeNull();
  expect(quantitiesOf(await read(guest))).toEqual({ [mug]: 1 });
});
