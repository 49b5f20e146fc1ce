import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { payCart } from '../../../tests/kit/buy-cart';
import { deliverTo, promote, taxAt } from '../../../tests/kit/shop-terms';
import { sell, startShop, type TestShop } from '../../../tests/kit/start-shop';
import { customerViewer, staffViewer, startTestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../../product/start';

let shop: TestShop;
let shirt: string;
let mug: string;
let standard: string;
let overseas: string;

const berlin = { line1: 'Torstraße 1', city: 'Berlin', countryCode: 'de' };
const tidied = { line1: 'Torstraße 1', city: 'Berlin', countryCode: 'DE', region: null };

beforeAll(async () => {
  shop = await startShop();
  [shirt, mug] = (await sell(shop, [
    { sku: 'shirt', prices: { EUR: '20.00' } },
    { sku: 'mug', prices: { EUR: '5.00' } },
  ])) as [string, string];
  standard = await deliverTo(shop.order, 'DE', '4.90');
  overseas = await deliverTo(shop.order, 'US', '29.00');
  await taxAt(shop.order, 'DE', '19');
  await taxAt(shop.order, 'FR', '20');
  await promote(shop.order, { code: 'SAVE10' });
  await promote(shop.order, { code: 'OVER', endsAt: '2020-01-01T00:00:00Z' });
  await promote(shop.order, { code: 'SOON', startsAt: '2999-01-01T00:00:00Z' });
});

afterAll(() => shop.close());

const fields = /* GraphQL */ `
  fragment Shown on Cart {
    id
    version
    email
    note
    shippingAddress { line1 city countryCode region }
    billingAddress { city }
    deliveryOption { id title price { amount } minDays maxDays }
    deliveryRequired
    codes { code applied reason }
    discounts { title code amount { amount } delivery { amount } lines { line { variant { id } } amount { amount } } }
    subtotal { amount }
    discountTotal { amount }
    deliveryTotal { amount }
    taxTotal { amount }
    pricesIncludeTax
    total { amount }
    lines(first: 10) { nodes { quantity productTitle sku discount { amount } tax { amount } total { amount } lineTotal { amount } } }
  }
`;

const operation = (args: string, call: string, payload = '') =>
  `mutation(${args}) { ${call} { ${payload} cart { ...Shown } userErrors { field code } } } ${fields}`;
const create = operation('$input: CartCreateInput!', 'cartCreate(input: $input)', 'token');
const details = operation(
  '$id: ID!, $token: String, $input: CartDetailsInput!',
  'cartDetailsSet(cartId: $id, token: $token, input: $input)',
);
const apply = operation(
  '$id: ID!, $token: String, $codes: [String!]!',
  'cartCodesApply(cartId: $id, token: $token, codes: $codes)',
);
const unapply = operation(
  '$id: ID!, $token: String, $codes: [String!]!',
  'cartCodesRemove(cartId: $id, token: $token, codes: $codes)',
);
const show = `query($id: ID!, $token: String) { cart(id: $id, token: $token) { ...Shown } } ${fields}`;

interface Amount {
  amount: string;
}

interface Shown {
  id: string;
  version: number;
  deliveryOption: { id: string } | null;
  codes: { code: string; applied: boolean; reason: string | null }[];
  total: Amount;
}

interface Payload {
  cart: Shown | null;
  token?: string;
  userErrors: { field: string[] | null; code: string }[];
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

/** A cart of a shirt and two mugs: 30.00. */
async function newCart(input: Record<string, unknown> = {}): Promise<Claim & { cart: Shown }> {
  const lines = [
    { variantId: shirt, quantity: 1 },
    { variantId: mug, quantity: 2 },
  ];
  const { cart, token, userErrors } = await run(create, { input: { currencyCode: 'EUR', lines, ...input } });
  expect(userErrors).toEqual([]);
  return { id: cart?.id as string, token: token as string, cart: cart as Shown };
}

const read = async ({ id, token }: Claim) =>
  (await shop.order.execute<{ cart: Shown | null }>(show, { id, token })).data?.cart as Shown;

const set = ({ id, token }: Claim, input: Record<string, unknown>) => run(details, { id, token, input });

test('a whole cart: address, delivery, a code and taxes, explained line by line', async () => {
  const claim = await newCart();
  await set(claim, { email: ' Ada@Example.com ', shippingAddress: berlin, deliveryOptionId: standard });
  const { cart } = await run(apply, { id: claim.id, token: claim.token, codes: [' save10 '] });
  const amounts = (discount: string, tax: string, total: string, lineTotal: string) => ({
    discount: { amount: discount },
    tax: { amount: tax },
    total: { amount: total },
    lineTotal: { amount: lineTotal },
  });
  expect(cart).toEqual({
    id: claim.id,
    version: 3,
    email: 'ada@example.com',
    note: null,
    shippingAddress: tidied,
    billingAddress: null,
    deliveryOption: { id: standard, title: 'Parcel', price: { amount: '4.90' }, minDays: 2, maxDays: 4 },
    deliveryRequired: true,
    codes: [{ code: 'SAVE10', applied: true, reason: null }],
    discounts: [
      {
        title: 'SAVE10',
        code: 'SAVE10',
        amount: { amount: '3.00' },
        delivery: { amount: '0.00' },
        lines: [
          { line: { variant: { id: shirt } }, amount: { amount: '2.00' } },
          { line: { variant: { id: mug } }, amount: { amount: '1.00' } },
        ],
      },
    ],
    subtotal: { amount: '30.00' },
    discountTotal: { amount: '3.00' },
    deliveryTotal: { amount: '4.90' },
    // 19 of 119 parts of 18.00, 9.00 and 4.90, each rounded half up.
    taxTotal: { amount: '5.09' },
    pricesIncludeTax: true,
    total: { amount: '31.90' },
    lines: {
      nodes: [
        { quantity: 1, productTitle: 'shirt', sku: 'shirt', ...amounts('2.00', '2.87', '18.00', '20.00') },
        { quantity: 2, productTitle: 'mug', sku: 'mug', ...amounts('1.00', '1.44', '9.00', '10.00') },
      ],
    },
  });
  expect(await read(claim)).toEqual(cart);
});

test('a cart begins with an e-mail address and addresses, and details are taken away one by one', async () => {
  const claim = await newCart({
    email: 'ada@example.com',
    shippingAddress: berlin,
    billingAddress: berlin,
    note: 'Hi',
  });
  expect(claim.cart).toMatchObject({ email: 'ada@example.com', shippingAddress: tidied, note: 'Hi', version: 1 });
  const { cart } = await set(claim, { billingAddress: null, email: '' });
  expect(cart).toMatchObject({ email: null, shippingAddress: tidied, billingAddress: null, note: 'Hi', version: 2 });
});

test('the options of an address are offered, and those of another zone are not', async () => {
  const { id, token } = await newCart();
  const optionsOf = async () => {
    const query = 'query($id: ID!, $token: String) { cart(id: $id, token: $token) { deliveryOptions { id } } }';
    const { data } = await shop.order.execute<{ cart: { deliveryOptions: { id: string }[] } }>(query, { id, token });
    return data?.cart.deliveryOptions.map((option) => option.id);
  };
  expect(await optionsOf()).toEqual([]);
  await set({ id, token }, { shippingAddress: berlin });
  expect(await optionsOf()).toEqual([standard]);
  await set({ id, token }, { shippingAddress: { ...berlin, countryCode: 'FR' } });
  expect(await optionsOf()).toEqual([]);
});

test('an option that the new address is not offered is shown as none and costs nothing', async () => {
  const claim = await newCart();
  await set(claim, { shippingAddress: berlin, deliveryOptionId: standard });
  const { cart } = await set(claim, { shippingAddress: { ...berlin, countryCode: 'US' } });
  expect(cart).toMatchObject({ deliveryOption: null, deliveryTotal: { amount: '0.00' }, deliveryRequired: true });
  const moved = await set(claim, { deliveryOptionId: overseas });
  expect(moved.cart).toMatchObject({ deliveryOption: { id: overseas }, deliveryTotal: { amount: '29.00' } });
});

const shipping = (name: string) => ['shippingAddress', name];
const billing = (name: string) => ['billingAddress', name];

/** What is wrong, the input, its code, and which part of the input is to blame. */
const mistakes: [string, Record<string, unknown>, string, string[]][] = [
  ['no country', { shippingAddress: { ...berlin, countryCode: null } }, 'ADDRESS_INCOMPLETE', shipping('countryCode')],
  [
    'a country that is none',
    { shippingAddress: { ...berlin, countryCode: 'ZZ' } },
    'INVALID_COUNTRY',
    shipping('countryCode'),
  ],
  [
    'a country by its name',
    { billingAddress: { ...berlin, countryCode: 'Germany' } },
    'INVALID_COUNTRY',
    billing('countryCode'),
  ],
  ['a blank line', { billingAddress: { ...berlin, line1: '  ' } }, 'ADDRESS_INCOMPLETE', billing('line1')],
  [
    'a line of 201 characters',
    { shippingAddress: { ...berlin, line1: 'x'.repeat(201) } },
    'INVALID_ADDRESS',
    shipping('line1'),
  ],
  ['a line break', { shippingAddress: { ...berlin, company: 'A\nB' } }, 'INVALID_ADDRESS', shipping('company')],
  ['half a character', { shippingAddress: { ...berlin, city: 'Ber\ud800lin' } }, 'INVALID_ADDRESS', shipping('city')],
  ['no e-mail address', { email: 'ada' }, 'INVALID_EMAIL', ['email']],
  ['an e-mail address of 255 characters', { email: `${'a'.repeat(243)}@example.com` }, 'INVALID_EMAIL', ['email']],
  ['a note of 5,001 characters', { note: 'x'.repeat(5_001) }, 'NOTE_TOO_LONG', ['note']],
  ['an option of another zone', { deliveryOptionId: 'overseas' }, 'DELIVERY_OPTION_UNAVAILABLE', ['deliveryOptionId']],
  [
    'an option that is none',
    { deliveryOptionId: 'x'.repeat(10_000) },
    'DELIVERY_OPTION_UNAVAILABLE',
    ['deliveryOptionId'],
  ],
];

test.each(mistakes)('%s is refused, and nothing is changed, also not what was right', async (_, wrong, code, path) => {
  const claim = await newCart({ shippingAddress: berlin });
  const before = await read(claim);
  const given = wrong.deliveryOptionId === 'overseas' ? { deliveryOptionId: overseas } : wrong;
  const refused = await set(claim, { email: 'grace@example.com', ...given });
  expect(refused).toEqual({ cart: null, userErrors: [{ field: ['input', ...path], code }] });
  expect(await read(claim)).toEqual(before);
});

test('a mistake at creation names its field, and no cart is made', async () => {
  const { data } = await shop.order.execute(create, {
    input: { currencyCode: 'EUR', email: 'ada', shippingAddress: { city: 'Berlin' } },
  });
  expect(data).toEqual({
    cartCreate: {
      cart: null,
      token: null,
      userErrors: [
        { field: ['input', 'email'], code: 'INVALID_EMAIL' },
        { field: ['input', 'shippingAddress', 'line1'], code: 'ADDRESS_INCOMPLETE' },
        { field: ['input', 'shippingAddress', 'countryCode'], code: 'ADDRESS_INCOMPLETE' },
      ],
    },
  });
});

test("another's token sets no details and applies no code", async () => {
  const [mine, theirs] = [await newCart(), await newCart()];
  const before = await read(theirs);
  const stolen = { id: theirs.id, token: mine.token };
  const notFound = { cart: null, userErrors: [{ field: ['cartId'], code: 'CART_NOT_FOUND' }] };
  expect(await set(stolen, { email: 'eve@example.com' })).toEqual(notFound);
  expect(await set(stolen, { deliveryOptionId: standard })).toEqual(notFound);
  expect(await run(apply, { ...stolen, codes: ['SAVE10'] })).toEqual(notFound);
  expect(await run(unapply, { ...stolen, codes: ['SAVE10'] })).toEqual(notFound);
  expect(await read(theirs)).toEqual(before);
});

test('codes are refused with the one to blame, all or none', async () => {
  const { id, token } = await newCart();
  const codes = ['SAVE10', 'OVER', 'SOON', 'NONE', '', 'x'.repeat(1_000), "' or true --"];
  const refused = await run(apply, { id, token, codes });
  expect(refused).toEqual({
    cart: null,
    userErrors: ['CODE_EXPIRED', 'CODE_NOT_YET_VALID', ...Array.from({ length: 4 }, () => 'CODE_NOT_FOUND')].map(
      (code, index) => ({ field: ['codes', String(index + 1)], code }),
    ),
  });
  expect((await read({ id, token })).codes).toEqual([]);
});

test('a code is in a cart once, and taken out once or twice alike', async () => {
  const { id, token } = await newCart();
  const calls = ['SAVE10', 'save10', ' Save10'].map((code) => run(apply, { id, token, codes: [code, code] }));
  expect((await Promise.all(calls)).flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect((await read({ id, token })).codes).toEqual([{ code: 'SAVE10', applied: true, reason: null }]);
  for (const code of ['save10', 'save10']) {
    expect((await run(unapply, { id, token, codes: [code] })).cart).toMatchObject({
      codes: [],
      total: { amount: '30.00' },
    });
  }
});

test('a cart holds ten codes, however many come at once', async () => {
  const { id, token } = await newCart();
  const codes = Array.from({ length: 12 }, (_, index) => `MANY${index}`);
  for (const code of codes) await promote(shop.order, { code });
  const added = await Promise.all(codes.map((code) => run(apply, { id, token, codes: [code] })));
  const refusals = added.flatMap(({ userErrors }) => userErrors);
  expect(refusals).toEqual(Array.from({ length: 2 }, () => ({ field: ['codes'], code: 'TOO_MANY_CODES' })));
  expect((await read({ id, token })).codes).toHaveLength(10);
  const eleven = await run(apply, { id, token, codes: codes.slice(0, 11) });
  expect(eleven.userErrors).toEqual([{ field: ['codes'], code: 'TOO_MANY_CODES' }]);
});

test('a code for which the cart does not qualify is kept and says why', async () => {
  await promote(shop.order, { code: 'OTHER', conditions: { productIds: [encodeId('prod', newUuid())] } });
  const { id, token } = await newCart();
  const { cart } = await run(apply, { id, token, codes: ['OTHER'] });
  expect(cart).toMatchObject({
    codes: [{ code: 'OTHER', applied: false, reason: 'CODE_CONDITIONS_NOT_MET' }],
    total: { amount: '30.00' },
  });
});

test('a code in an empty cart waits for lines', async () => {
  const { id, token } = await newCart({ lines: [] });
  const { cart } = await run(apply, { id, token, codes: ['SAVE10'] });
  expect(cart?.codes).toEqual([{ code: 'SAVE10', applied: false, reason: 'CODE_CONDITIONS_NOT_MET' }]);
});

test('prices include taxes also while nobody knows where the cart goes', async () => {
  const claim = await newCart();
  expect(await read(claim)).toMatchObject({ pricesIncludeTax: true, taxTotal: { amount: '0.00' } });
});

test('what is not sent is taxed where the bill goes, and not sold without an address to tax it by', async () => {
  const [ebook] = await sell(shop, [{ sku: 'ebook', prices: { EUR: '20.00' } }]);
  const notSent =
    'mutation($id: ID!) { productVariantUpdate(id: $id, input: { requiresShipping: false }) { userErrors { code } } }';
  const { data } = await shop.product.execute(notSent, { id: ebook }, staffViewer);
  expect(data).toEqual({ productVariantUpdate: { userErrors: [] } });
  const claim = await newCart({ lines: [{ variantId: ebook, quantity: 1 }], email: 'ada@example.com' });
  const refused = {
    order: null,
    checkout: null,
    userErrors: [{ code: 'ADDRESS_REQUIRED', lineId: null, available: null }],
  };
  expect(await payCart(shop.order, claim)).toEqual(refused);
  await set(claim, { shippingAddress: { ...berlin, countryCode: 'US' }, billingAddress: berlin });
  expect(await read(claim)).toMatchObject({ taxTotal: { amount: '3.19' }, total: { amount: '20.00' } });
  expect(await payCart(shop.order, claim)).toMatchObject({ order: { paymentStatus: 'PAID' }, userErrors: [] });
});

test('what is sent is taxed by the bill as long as nobody says where to', async () => {
  const { cart } = await run(create, {
    input: {
      currencyCode: 'EUR',
      lines: [{ variantId: shirt, quantity: 1 }],
      billingAddress: { ...berlin, countryCode: 'FR' },
    },
  });
  expect(cart).toMatchObject({ taxTotal: { amount: '3.33' }, total: { amount: '20.00' } });
});

test('when product is down a cart is shown with all its amounts, and its details are set', async () => {
  const claim = await newCart({ shippingAddress: berlin });
  const before = await read(claim);
  const stopped = await startTestSubgraph(productSubgraph);
  await stopped.running.close();
  shop.peers.product = stopped;
  expect(await read(claim)).toEqual(before);
  const { cart } = await set(claim, { deliveryOptionId: standard });
  expect(cart).toMatchObject({ total: { amount: '34.90' } });
  shop.peers.product = shop.product;
});

test('an empty cart asks for no delivery and costs nothing', async () => {
  const { data } = await shop.order.execute(
    create,
    { input: { currencyCode: 'EUR' } },
    customerViewer(encodeId('user', newUuid())),
  );
  expect(data).toMatchObject({ cartCreate: { cart: { deliveryRequired: false, total: { amount: '0.00' } } } });
});

test('the statements of each step, with everything shown', async () => {
  // Taxes and delivery of a place are kept once they were asked for.
  await set(await newCart(), { shippingAddress: berlin });
  const lines = [shirt, mug].map((variantId) => ({ variantId, quantity: 1 }));
  let claim: Claim = { id: '', token: '' };
  const counted = {
    // Stock; the cart with its lines.
    create: await shop.order.countSql(async () => {
      const { data } = await shop.order.execute<{ cartCreate: { cart: { id: string }; token: string } }>(
        'mutation($input: CartCreateInput!) { cartCreate(input: $input) { token cart { id lines(first: 2) { nodes { id } } } } }',
        { input: { currencyCode: 'EUR', lines } },
      );
      claim = { id: data?.cartCreate.cart.id as string, token: data?.cartCreate.token as string };
    }),
    // The details; the lines and promotions of what is shown.
    address: await shop.order.countSql(() => set(claim, { email: 'ada@example.com', shippingAddress: berlin })),
    // The cart with its lines, the details; promotions of what is shown.
    delivery: await shop.order.countSql(() => set(claim, { deliveryOptionId: standard })),
    // The cart with its lines; promotions.
    read: await shop.order.countSql(() => read(claim)),
  };
  expect(counted).toEqual({ create: 2, address: 3, delivery: 3, read: 2 });
});
