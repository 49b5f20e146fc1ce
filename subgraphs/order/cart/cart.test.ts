import type { Viewer } from '../../../platform/identity/viewer';
import { decodeId, encodeId, newUuid } from '../../../platform/ids/typed-id';
import { runSql } from '../../../tests/kit/run-sql';
import { runTask } from '../../../tests/kit/run-task';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';
import { sweepCartsTask } from './sweep-carts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
});

afterAll(() => subgraph.close());

const create = /* GraphQL */ `
  mutation Create($input: CartCreateInput!) {
    cartCreate(input: $input) {
      token
      cart { id currencyCode note totalQuantity total { amount } createdAt updatedAt expiresAt lines(first: 1) { nodes { id } } }
      userErrors { field code }
    }
  }
`;
const show = 'query($id: ID!, $token: String) { cart(id: $id, token: $token) { id note } }';
const userCart = /* GraphQL */ `
  query UserCart($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { cart { id } } } }
`;
const update = /* GraphQL */ `
  mutation Update($id: ID!, $token: String, $note: String) {
    cartUpdate(cartId: $id, token: $token, input: { note: $note }) { cart { note } userErrors { field code } }
  }
`;
const remove = /* GraphQL */ `
  mutation Delete($id: ID!, $token: String) {
    cartDelete(cartId: $id, token: $token) { deletedCartId userErrors { field code } }
  }
`;

interface Created {
  token: string | null;
  cart: { id: string; expiresAt: string; updatedAt: string } | null;
  userErrors: { field: string[] | null; code: string }[];
}

const newCustomer = () => customerViewer(encodeId('user', newUuid()));

async function createAs(viewer?: Viewer, input: Record<string, unknown> = { currencyCode: 'EUR' }): Promise<Created> {
  const { data, errors } = await subgraph.execute<{ cartCreate: Created }>(create, { input }, viewer);
  expect(errors).toBeUndefined();
  return data?.cartCreate as Created;
}

const cartIdOf = async (viewer: Viewer, id = viewer.subject) => {
  const variables = { representations: [{ __typename: 'User', id }] };
  return subgraph.execute<{ _entities: [{ cart: { id: string } | null }] }>(userCart, variables, viewer);
};

/** Lets time pass for a cart. */
const endCart = (id: string, ago: string) =>
  runSql(subgraph, 'update cart set expires_at = now() - $2::interval where id = $1', [decodeId('cart', id), ago]);

test('a guest gets an empty cart and a token of 256 bits, for 45 days', async () => {
  const { cart, token, userErrors } = await createAs(undefined, { currencyCode: 'EUR', note: 'No bag, please' });
  expect(userErrors).toEqual([]);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(cart).toEqual({
    id: expect.stringMatching(/^cart_[0-9a-z]{26}$/),
    currencyCode: 'EUR',
    note: 'No bag, please',
    totalQuantity: 0,
    total: { amount: '0.00' },
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
    expiresAt: expect.any(String),
    lines: { nodes: [] },
  });
  const days = (Date.parse(cart?.expiresAt as string) - Date.parse(cart?.updatedAt as string)) / 86_400_000;
  expect(Math.round(days)).toBe(45);
});

test("a guest's cart is shown to who has the token, and to nobody else", async () => {
  const { cart, token } = await createAs();
  const shownTo = async (given: string | null, viewer?: Viewer) =>
    (await subgraph.execute(show, { id: cart?.id, token: given }, viewer)).data?.cart;
  const shown = { id: cart?.id, note: null };
  expect(await shownTo(token)).toEqual(shown);
  expect(await shownTo(token, newCustomer())).toEqual(shown);
  expect(await shownTo(null, staffViewer)).toEqual(shown);
  const { token: other } = await createAs();
  for (const wrong of [null, '', other, 'x'.repeat(10_000), "' or true --"]) expect(await shownTo(wrong)).toBeNull();
  expect(await shownTo(null, newCustomer())).toBeNull();
});

test('a wrong token changes nothing', async () => {
  const { cart, token } = await createAs();
  const { token: other } = await createAs();
  const notFound = [{ field: ['cartId'], code: 'CART_NOT_FOUND' }];
  const changed = await subgraph.execute(update, { id: cart?.id, token: other, note: 'Mine!' }, newCustomer());
  expect(changed.data).toEqual({ cartUpdate: { cart: null, userErrors: notFound } });
  const deleted = await subgraph.execute(remove, { id: cart?.id, token: other }, staffViewer);
  expect(deleted.data).toEqual({ cartDelete: { deletedCartId: null, userErrors: notFound } });
  const { data } = await subgraph.execute(show, { id: cart?.id, token });
  expect(data).toEqual({ cart: { id: cart?.id, note: null } });
});

test('a user has one cart, without a token, also when ten are created at once', async () => {
  const viewer = newCustomer();
  const created = await Promise.all(Array.from({ length: 10 }, () => createAs(viewer)));
  const made = created.filter(({ cart }) => cart !== null);
  expect(made).toHaveLength(1);
  expect(made[0]?.token).toBeNull();
  expect(created.filter(({ userErrors }) => userErrors[0]?.code === 'CART_EXISTS')).toHaveLength(9);
  expect((await cartIdOf(viewer)).data).toEqual({ _entities: [{ cart: { id: made[0]?.cart?.id } }] });
});

test("a user's cart is for themselves only", async () => {
  const [viewer, other] = [newCustomer(), newCustomer()];
  const { cart } = await createAs(viewer);
  const asked = await cartIdOf(other, viewer.subject);
  expect(asked.data).toEqual({ _entities: [{ cart: null }] });
  expect(asked.errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
  const anonymous = await subgraph.execute(userCart, { representations: [{ __typename: 'User', id: viewer.subject }] });
  expect(anonymous.errors?.map((error) => error.extensions?.code)).toEqual(['UNAUTHENTICATED']);
  expect((await subgraph.execute(show, { id: cart?.id }, other)).data).toEqual({ cart: null });
  expect((await subgraph.execute(show, { id: cart?.id }, viewer)).data).toEqual({ cart: { id: cart?.id, note: null } });
});

test('a note is changed, taken away, and refused when it is too long', async () => {
  const { cart, token } = await createAs();
  const noteOf = async (note: string | null) =>
    (await subgraph.execute(update, { id: cart?.id, token, note })).data?.cartUpdate;
  expect(await noteOf('Ring twice')).toEqual({ cart: { note: 'Ring twice' }, userErrors: [] });
  expect(await noteOf('x'.repeat(5_001))).toEqual({
    cart: null,
    userErrors: [{ field: ['note'], code: 'NOTE_TOO_LONG' }],
  });
  expect(await noteOf(null)).toEqual({ cart: { note: null }, userErrors: [] });
});

test('an expired cart says so, is shown to nobody, and its user may have a new one', async () => {
  const viewer = newCustomer();
  const { cart: old } = await createAs(viewer);
  await endCart(old?.id as string, '1 second');
  expect((await cartIdOf(viewer)).data).toEqual({ _entities: [{ cart: null }] });
  expect((await subgraph.execute(show, { id: old?.id }, viewer)).data).toEqual({ cart: null });
  const changed = await subgraph.execute(update, { id: old?.id, note: 'Wait!' }, viewer);
  expect(changed.data).toEqual({
    cartUpdate: { cart: null, userErrors: [{ field: ['cartId'], code: 'CART_EXPIRED' }] },
  });
  const { cart: next } = await createAs(viewer);
  expect((await cartIdOf(viewer)).data).toEqual({ _entities: [{ cart: { id: next?.id } }] });
});

test('the worker takes carts away that ended more than a week ago, and leaves the others', async () => {
  const [{ cart: old, token }, { cart: recent, token: recentToken }] = [await createAs(), await createAs()];
  await endCart(old?.id as string, '8 days');
  await endCart(recent?.id as string, '6 days');
  expect(await runTask(subgraph, sweepCartsTask)).toEqual([1, 0]);
  const codeOf = async (id: string | undefined, given: string | null) =>
    (await subgraph.execute(update, { id, token: given, note: 'Wait!' })).data;
  const refused = (code: string) => ({ cartUpdate: { cart: null, userErrors: [{ field: ['cartId'], code }] } });
  expect(await codeOf(old?.id, token)).toEqual(refused('CART_NOT_FOUND'));
  expect(await codeOf(recent?.id, recentToken)).toEqual(refused('CART_EXPIRED'));
});

test('a deleted cart is gone', async () => {
  const { cart, token } = await createAs();
  const { data } = await subgraph.execute(remove, { id: cart?.id, token });
  expect(data).toEqual({ cartDelete: { deletedCartId: cart?.id, userErrors: [] } });
  expect((await subgraph.execute(show, { id: cart?.id, token })).data).toEqual({ cart: null });
});

test('references give a cart only to who may see it without a token', async () => {
  const viewer = newCustomer();
  const [{ cart: own }, { cart: guests }] = [await createAs(viewer), await createAs()];
  const query =
    'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Cart { id } } }';
  const ids = [own?.id, guests?.id, 'cart_nonsense'];
  const variables = { representations: ids.map((id) => ({ __typename: 'Cart', id })) };
  expect((await subgraph.execute(query, variables, viewer)).data).toEqual({ _entities: [{ id: own?.id }, null, null] });
  expect((await subgraph.execute(query, variables)).data).toEqual({ _entities: [null, null, null] });
});

test('ids of another type and unknown currencies are refused by code', async () => {
  const wrong = await subgraph.execute(show, { id: encodeId('prod', newUuid()) });
  expect(wrong.errors?.map((error) => error.extensions?.code)).toEqual(['INVALID_ID']);
  const { data, errors } = await subgraph.execute(create, { input: { currencyCode: 'XXX' } });
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
});
