import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, print } from 'graphql';
import { sell, startShop, type TestShop } from './kit/start-shop';
import { staffViewer } from './kit/test-subgraph';
import { violationsOf } from './kit/violations-of';

/** docs/selling.md: its operations are those of schema/operations, and do in its order what it says. */

const root = path.resolve(__dirname, '..');
const folder = path.join(root, 'schema/operations');
const guide = readFileSync(path.join(root, 'docs/selling.md'), 'utf8');
const operation = (name: string) => readFileSync(path.join(folder, `${name}.graphql`), 'utf8');

let shop: TestShop;
let shirt: string;

beforeAll(async () => {
  shop = await startShop();
  [shirt] = (await sell(shop, [{ sku: 'shirt', prices: { EUR: '19.90' } }])) as [string];
});
afterAll(() => shop.close());

/** The guide's own asks for the variants' titles too, which product has, and is checked against the whole graph. */
const createCart = 'mutation C($input: CartCreateInput!) { cartCreate(input: $input) { cart { id } token } }';

async function mutate<Data>(query: string, variables: object, viewer?: typeof staffViewer): Promise<Data> {
  const { data, errors } = await shop.order.execute<Record<string, Data>>(query, { ...variables }, viewer);
  expect(errors).toBeUndefined();
  const answer = Object.values(data ?? {})[0] as Data & { userErrors?: unknown };
  expect(answer.userErrors ?? []).toEqual([]);
  return answer;
}

const run = <Data>(name: string, variables: object, viewer?: typeof staffViewer) =>
  mutate<Data>(operation(name), variables, viewer);

/** The variables that the guide gives after an operation. */
function variablesAfter(name: string): Record<string, Record<string, unknown>> {
  const written = guide.indexOf(`mutation ${name}(`);
  const json = /```json\n([\s\S]*?)```/.exec(guide.slice(written))?.[1];
  return JSON.parse(json ?? '');
}

test('every operation of the guide is one of schema/operations', () => {
  const plain = (text: string) => print(parse(text));
  const files = readdirSync(folder).map((file) => plain(readFileSync(path.join(folder, file), 'utf8')));
  const blocks = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text = '']) => plain(text));
  expect(blocks).toHaveLength(10);
  expect(blocks.filter((block) => !files.includes(block))).toEqual([]);
});

interface Cart {
  id: string;
  deliveryRequired: boolean;
  deliveryOptions: { id: string; title: string; price: { amount: string } }[];
  deliveryTotal: { amount: string };
  discountTotal: { amount: string };
  taxTotal: { amount: string };
  total: { amount: string };
}

test('from rates, zones and codes to an order that is paid, sent and partly refunded', async () => {
  await run('set-tax-rate', variablesAfter('SetTaxRate'), staffViewer);
  await run('set-delivery-zone', variablesAfter('SetDeliveryZone'), staffViewer);
  await run('create-promotion', variablesAfter('CreatePromotion'), staffViewer);

  const input = { currencyCode: 'EUR', lines: [{ variantId: shirt, quantity: 2 }] };
  const { cart, token } = await mutate<{ cart: Cart; token: string }>(createCart, { input });
  const claim = { cartId: cart.id, token };

  const details = variablesAfter('SetCartDetails');
  const addressed = await run<{ cart: Cart }>('set-cart-details', { ...details, ...claim });
  expect(addressed.cart).toMatchObject({
    deliveryRequired: true,
    deliveryOptions: [{ title: 'Parcel', price: { amount: '4.90' } }],
    total: { amount: '39.80' },
  });
  const deliveryOptionId = addressed.cart.deliveryOptions[0]?.id;
  const chosen = await run<{ cart: Cart }>('set-cart-details', { ...claim, input: { deliveryOptionId } });
  expect(chosen.cart).toMatchObject({ deliveryTotal: { amount: '4.90' }, total: { amount: '44.70' } });
  const cheaper = await run<{ cart: Cart }>('apply-cart-codes', { ...claim, codes: ['ten'] });
  expect(cheaper.cart).toMatchObject({ discountTotal: { amount: '3.98' }, total: { amount: '40.72' } });

  const payment = variablesAfter('CompleteCheckout');
  const { order } = await run<{ order: { id: string } }>('complete-checkout', { ...payment, ...claim });
  expect(await run('order', { id: order.id, token })).toEqual({
    number: expect.any(String),
    status: 'OPEN',
    paymentStatus: 'PAID',
    fulfillmentStatus: 'UNFULFILLED',
    lines: { nodes: [{ productTitle: 'shirt', quantity: 2, total: { amount: '35.82' } }] },
    deliveryTitle: 'Parcel',
    deliveryTotal: { amount: '4.90' },
    discountTotal: { amount: '3.98' },
    taxTotal: { amount: '6.50' },
    total: { amount: '40.72', currencyCode: 'EUR' },
  });

  const parcel = { ...variablesAfter('CreateFulfillment'), orderId: order.id };
  expect(await run('create-fulfillment', parcel, staffViewer)).toMatchObject({
    fulfillment: { tracking: { number: '00340434161094042557' } },
    order: { fulfillmentStatus: 'FULFILLED' },
  });
  const amount = { amount: '5.00', currencyCode: 'EUR' };
  const refund = { orderId: order.id, input: { amount, idempotencyKey: 'scratched' } };
  expect(await run('refund-order', refund, staffViewer)).toMatchObject({
    refund: { status: 'SUCCEEDED', amount },
  });
  const after = await run('order', { id: order.id, token });
  expect(after).toMatchObject({ paymentStatus: 'PARTIALLY_REFUNDED', fulfillmentStatus: 'FULFILLED' });
  expect(await violationsOf(shop.order.databaseUrl)).toEqual([]);
});

test('a rate and a price that staff change hold at once', async () => {
  const input = { currencyCode: 'EUR', lines: [{ variantId: shirt, quantity: 1 }] };
  const { cart, token } = await mutate<{ cart: Cart; token: string }>(createCart, { input });
  const claim = { cartId: cart.id, token };
  const { cart: before } = await run<{ cart: Cart }>('set-cart-details', {
    ...variablesAfter('SetCartDetails'),
    ...claim,
  });
  expect(before).toMatchObject({ taxTotal: { amount: '3.18' }, deliveryOptions: [{ price: { amount: '4.90' } }] });

  await run('set-tax-rate', { input: { countryCode: 'DE', percentage: '7', title: 'MwSt.' } }, staffViewer);
  const zone = JSON.parse(JSON.stringify(variablesAfter('SetDeliveryZone')).replace('"4.90"', '"5.90"'));
  await run('set-delivery-zone', zone, staffViewer);
  const { cart: after } = await run<{ cart: Cart }>('set-cart-details', { ...claim, input: { note: 'Thanks' } });
  expect(after).toMatchObject({ taxTotal: { amount: '1.30' }, deliveryOptions: [{ price: { amount: '5.90' } }] });
});
