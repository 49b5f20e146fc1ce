import type { Viewer } from '../../../platform/identity/viewer';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { sell, type TestShop } from '../../../tests/kit/start-shop';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../../product/start';
import { userSubgraph } from '../../user/start';
import { orderSubgraph } from '../start';

/** Promotions for customer groups, which the user subgraph knows. */

let shop: TestShop & { peers: { user: TestSubgraph } };
let variantId: string;
let users: string[];
let groupId: string;

const importUsers = /* GraphQL */ `
  mutation Import($input: [UserImportInput!]!) { usersImport(input: $input) { results { id } } }
`;
const createGroup = /* GraphQL */ `
  mutation Create { customerGroupCreate(input: { title: "Wholesale" }) { customerGroup { id } } }
`;
const addMember = /* GraphQL */ `
  mutation Add($id: ID!, $userIds: [ID!]!) {
    customerGroupMembersAdd(id: $id, userIds: $userIds) { userErrors { code } }
  }
`;
const createPromotion = /* GraphQL */ `
  mutation Create($input: PromotionCreateInput!) { promotionCreate(input: $input) { userErrors { code } } }
`;
const createCart = /* GraphQL */ `
  mutation Create($lines: [CartLineInput!]!) {
    cartCreate(input: { currencyCode: EUR, lines: $lines }) { cart { id discounts { title } } token userErrors { code } }
  }
`;
const applyCode = /* GraphQL */ `
  mutation Apply($id: ID!, $token: String) {
    cartCodesApply(cartId: $id, token: $token, codes: ["TRADE"]) {
      cart { total { amount } discounts { title } } userErrors { code }
    }
  }
`;
const readCart = /* GraphQL */ `
  query Read($id: ID!, $token: String) {
    cart(id: $id, token: $token) { discounts { title } codes { code reason } }
  }
`;

interface CreatedCart {
  cartCreate: { cart: { id: string; discounts: { title: string }[] }; token: string | null };
}

beforeAll(async () => {
  const [product, user] = await Promise.all([startTestSubgraph(productSubgraph), startTestSubgraph(userSubgraph)]);
  const peers = { product, user };
  const order = await startTestSubgraph(orderSubgraph, { peers });
  shop = { order, product, peers, close: async () => {} };
  [variantId] = (await sell(shop, [{ sku: 'SHIRT', prices: { EUR: '100.00' } }])) as [string];
  const input = ['member', 'other', 'late'].map((name) => ({
    externalReference: name,
    email: `${name}@example.com`,
    displayName: name,
  }));
  const imported = await user.execute<{ usersImport: { results: { id: string }[] } }>(
    importUsers,
    { input },
    staffViewer,
  );
  users = imported.data?.usersImport.results.map(({ id }) => id) as string[];
  const created = await user.execute<{ customerGroupCreate: { customerGroup: { id: string } } }>(
    createGroup,
    {},
    staffViewer,
  );
  groupId = String(created.data?.customerGroupCreate.customerGroup.id);
  await user.execute(addMember, { id: groupId, userIds: [users[0], users[2]] }, staffViewer);
  const conditions = { customerGroupIds: [encodeId('grp', newUuid()), groupId] };
  const effect = { kind: 'PERCENTAGE', percentage: '10' };
  const promotions = [
    { title: 'Trade price', conditions, combines: true },
    { title: 'Trade code', code: 'trade', conditions, combines: true },
    { title: 'For all', combines: true },
  ];
  for (const promotion of promotions) {
    const { data } = await order.execute(createPromotion, { input: { ...promotion, effect } }, staffViewer);
    expect(data).toEqual({ promotionCreate: { userErrors: [] } });
  }
});

afterAll(async () => {
  await shop.order.close();
  await shop.product.close();
});

const user = (index: number) => customerViewer(users[index] as string);

async function cartOf(viewer?: Viewer) {
  const lines = [{ variantId, quantity: 1 }];
  const { data } = await shop.order.execute<CreatedCart>(createCart, { lines }, viewer);
  if (!data) throw new Error('The test got no cart.');
  const { cart, token } = data.cartCreate;
  return { id: cart.id, token, titles: cart.discounts.map(({ title }) => title) };
}

const applyAs = async (cart: { id: string; token: string | null }, viewer?: Viewer) =>
  (await shop.order.execute(applyCode, cart, viewer)).data?.cartCodesApply;

test('a member gets what is for the group, others and guests what is for all', async () => {
  const [member, other, guest] = [await cartOf(user(0)), await cartOf(user(1)), await cartOf()];
  expect([member.titles, other.titles, guest.titles]).toEqual([['Trade price', 'For all'], ['For all'], ['For all']]);
  expect(await applyAs(member, user(0))).toEqual({
    cart: {
      total: { amount: '72.90' },
      discounts: [{ title: 'Trade price' }, { title: 'Trade code' }, { title: 'For all' }],
    },
    userErrors: [],
  });
  const refused = { cart: null, userErrors: [{ code: 'CODE_NOT_FOR_CUSTOMER' }] };
  expect([await applyAs(other, user(1)), await applyAs(guest)]).toEqual([refused, refused]);
});

test('while groups cannot be asked for, a cart has what is for all, and says that its code waits', async () => {
  const late = await cartOf(user(2));
  await applyAs(late, user(2));
  await shop.peers.user.close();
  const { data } = await shop.order.execute(readCart, late, user(2));
  expect(data).toEqual({
    cart: { discounts: [{ title: 'For all' }], codes: [{ code: 'TRADE', reason: 'CODE_UNAVAILABLE' }] },
  });
  expect(await applyAs(late, user(2))).toEqual({ cart: null, userErrors: [{ code: 'CODE_UNAVAILABLE' }] });
  expect((await cartOf()).titles).toEqual(['For all']);
});
