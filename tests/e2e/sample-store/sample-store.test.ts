import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { GraphClient } from '../../../platform/graph-client/graph-client';
import { loadSampleStore } from '../../../sample/load-sample-store';
import { signInCustomer } from '../../../sample/orders/sign-in-customer';
import type { SampleSummary } from '../../../sample/sample-summary';
import { inBothShapes } from '../../kit/in-both-shapes';
import type { PlatformUnderTest } from '../../kit/platform-under-test';
import { violationsOf } from '../../kit/violations-of';

/** Milliseconds: a store of a few hundred variants on a machine that does other things too. */
const loadTimeoutMs = 60_000;

const root = path.resolve(__dirname, '../../..');

const counts = /* GraphQL */ `
  query Counts {
    products(first: 1) { totalCount }
    collections(first: 20) { totalCount nodes { handle products(first: 1) { totalCount } } }
    articles(first: 1) { totalCount }
    pages(first: 1) { totalCount }
    users(first: 1) { totalCount }
    locations(first: 10) { nodes { handle } }
    menu(handle: "main") { items { title items { title target { __typename } } } }
  }
`;

interface Counts {
  products: { totalCount: number };
  collections: { totalCount: number; nodes: { handle: string; products: { totalCount: number } }[] };
  articles: { totalCount: number };
  pages: { totalCount: number };
  users: { totalCount: number };
  locations: { nodes: { handle: string }[] };
  menu: { items: { title: string; items: { title: string; target: { __typename: string } | null }[] }[] };
}

const product = /* GraphQL */ `
  query SampleProduct {
    product(handle: "strand-flannel-shirt") {
      title
      category { title ancestors { title } }
      variants(first: 20) { totalCount nodes { sku prices { amount { currencyCode } } stock { tracked } } }
    }
  }
`;

interface SampleProduct {
  product: {
    title: string;
    category: { title: string; ancestors: { title: string }[] };
    variants: {
      totalCount: number;
      nodes: { sku: string; prices: { amount: { currencyCode: string } }[]; stock: { tracked: boolean } }[];
    };
  };
}

const article = /* GraphQL */ `
  query SampleArticle {
    article(handle: "one-pan-five-dinners") {
      title
      author { name }
      body { __typename ... on ProductGridBlock { products { title category { ancestors { title } } } } }
    }
  }
`;

interface SampleArticle {
  article: {
    title: string;
    author: { name: string };
    body: { __typename: string; products?: { title: string; category: { ancestors: { title: string }[] } }[] }[];
  };
}

const signIn = /* GraphQL */ `
  mutation SignIn($input: SessionCreateInput!) {
    sessionCreate(input: $input) { user { roles { handle } } userErrors { code } }
  }
`;

const forSale = /* GraphQL */ `
  query ForSale {
    product(handle: "strand-flannel-shirt") { variants(first: 4) { nodes { id availableForSale } } }
  }
`;

interface ForSale {
  product: { variants: { nodes: { id: string; availableForSale: boolean }[] } };
}

interface Basket {
  id: string;
  deliveryOptions: { id: string; title: string }[];
}

const createCart = /* GraphQL */ `
  mutation CreateCart($input: CartCreateInput!) {
    cartCreate(input: $input) { token cart { id deliveryOptions { id title } } userErrors { code } }
  }
`;

const chooseDelivery = /* GraphQL */ `
  mutation ChooseDelivery($id: ID!, $token: String!, $option: ID!) {
    cartDetailsSet(cartId: $id, token: $token, input: { deliveryOptionId: $option }) {
      cart { total { amount } taxTotal { amount } }
      userErrors { code }
    }
  }
`;

const buy = /* GraphQL */ `
  mutation Buy($id: ID!, $token: String!, $total: Decimal!) {
    checkoutComplete(
      cartId: $id
      token: $token
      input: { payment: { provider: "test", method: "test_ok" }, expectedTotal: $total }
    ) {
      order { paymentStatus deliveryTitle }
      userErrors { code }
    }
  }
`;

/** Every way in which an order can stand: `PENDING` is none, and money is let go by a cancellation only. */
const standings = [
  'CANCELLED PAID UNFULFILLED',
  'CANCELLED PARTIALLY_REFUNDED UNFULFILLED',
  'CANCELLED REFUNDED UNFULFILLED',
  'CANCELLED VOIDED UNFULFILLED',
  ...['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED'].flatMap((money) => [
    `COMPLETED ${money} FULFILLED`,
    `COMPLETED ${money} RETURNED`,
  ]),
  'OPEN AUTHORIZED FULFILLED',
  'OPEN AUTHORIZED RETURNED',
  ...['AUTHORIZED', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED'].flatMap((money) => [
    `OPEN ${money} PARTIALLY_FULFILLED`,
    `OPEN ${money} UNFULFILLED`,
  ]),
];

const orders = /* GraphQL */ `
  query SampleOrders {
    orders(first: 100, sort: { key: NUMBER, direction: ASC }) {
      nodes {
        number note status paymentStatus fulfillmentStatus user { email }
        discounts { title code }
      }
    }
    promotions(first: 10) { nodes { handle status used } }
  }
`;

interface SampleOrders {
  orders: {
    nodes: {
      number: string;
      note: string;
      status: string;
      paymentStatus: string;
      fulfillmentStatus: string;
      user: { email: string } | null;
      discounts: { title: string; code: string | null }[];
    }[];
  };
  promotions: { nodes: { handle: string; status: string; used: number }[] };
}

const ownOrders = '{ viewer { cart { totalQuantity } orders(first: 1) { totalCount } } }';

interface OwnOrders {
  viewer: { cart: { totalQuantity: number }; orders: { totalCount: number } };
}

const clientOf = (platform: PlatformUnderTest, headers = platform.asOperator): GraphClient => ({
  execute: (document, variables) => platform.query(document, variables, headers),
  as: (accessToken) => clientOf(platform, { authorization: `Bearer ${accessToken}` }),
});

const small = { products: 30, variants: 4, articles: 12, customers: 10, reviews: 40, orders: 30 };

const load = async (platform: PlatformUnderTest): Promise<SampleSummary> =>
  loadSampleStore(clientOf(platform), small, () => undefined);

inBothShapes((platform) => {
  let first: SampleSummary;
  beforeAll(async () => {
    first = await load(platform());
  }, loadTimeoutMs);

  test('everything that was asked for is created', async () => {
    expect(first.failures).toEqual([]);
    const created = Object.entries(first.counts).map(([kind, { created }]) => [kind, created]);
    expect(Object.fromEntries(created)).toEqual({
      products: 30,
      // Ten of the thirty are at the second location too.
      'stock levels': 160,
      collections: 6,
      'tax rates': 13,
      'delivery zones': 4,
      users: 12,
      reviews: 40,
      assets: 17,
      authors: 3,
      'article categories': 4,
      articles: 12,
      pages: 4,
      menus: 2,
      promotions: 5,
      orders: 30,
      'open carts': 4,
    });
    expect(first.catalog.variants).toBe(120);
  });

  test('the graph holds what was asked for', async () => {
    const { data, errors } = await platform().query<Counts>(counts, {}, platform().asOperator);
    expect(errors).toBeUndefined();
    expect(data?.products.totalCount).toBe(30);
    expect(data?.collections.totalCount).toBe(6);
    expect(data?.collections.nodes.filter(({ products }) => products.totalCount === 0)).toEqual([]);
    expect(data?.users.totalCount).toBe(12);
    expect(data?.pages.totalCount).toBe(4);
    // The twelfth article is a draft.
    expect(data?.articles.totalCount).toBe(11);
    expect(data?.locations.nodes.map(({ handle }) => handle).sort()).toEqual(['city-store', 'main-warehouse']);
    const targets = data?.menu.items.flatMap(({ items }) => items.map(({ target }) => target?.__typename));
    expect(targets).toEqual([...Array(4).fill('Collection'), ...Array(2).fill('ArticleCategory')]);
  });

  test('a visitor sees a product with its categories, variants, prices and stock', async () => {
    const { data, errors } = await platform().query<SampleProduct>(product);
    expect(errors).toBeUndefined();
    expect(data?.product.title).toBe('Strand Flannel Shirt');
    const { title, ancestors } = data?.product.category ?? { title: '', ancestors: [] };
    expect([...ancestors.map((ancestor) => ancestor.title), title]).toEqual(['Apparel', 'Tops', 'Shirts']);
    expect(data?.product.variants.totalCount).toBe(4);
    for (const { prices, stock } of data?.product.variants.nodes ?? []) {
      expect(prices.map(({ amount }) => amount.currencyCode).sort()).toEqual(['EUR', 'JPY', 'USD']);
      expect(stock.tracked).toBe(true);
    }
  });

  test('a visitor reads an article that shows products of its own department', async () => {
    const { data, errors } = await platform().query<SampleArticle>(article);
    expect(errors).toBeUndefined();
    expect(data?.article.author.name).toBe('Tomas Quill');
    const types = data?.article.body.map(({ __typename }) => __typename);
    const prose = ['HeroBlock', 'RichTextBlock', 'ImageBlock', 'ProductGridBlock', 'QuoteBlock', 'RichTextBlock'];
    expect(types).toEqual([...prose, 'EmbedBlock']);
    const shown = data?.article.body.flatMap(({ products = [] }) => products) ?? [];
    expect(shown.map(({ category }) => category.ancestors[0]?.title)).toEqual(Array(shown.length).fill('Kitchen'));
    // Six of the thirty are kitchenware, and one of those is archived.
    expect(shown.length).toBe(5);
  });

  test('both accounts can sign in', async () => {
    expect(first.accounts.map(({ role }) => role)).toEqual(['staff', 'customer']);
    for (const { email, password } of first.accounts) {
      const { data } = await platform().query<{ sessionCreate: { userErrors: unknown[] } }>(signIn, {
        input: { email, password },
      });
      expect(data?.sessionCreate.userErrors).toEqual([]);
    }
  });

  test('there is an order in every state that an order can be in, and each adds up', async () => {
    const { data, errors } = await platform().query<SampleOrders>(orders, {}, platform().asOperator);
    expect(errors).toBeUndefined();
    const nodes = data?.orders.nodes ?? [];
    const seen = nodes.map((order) => `${order.status} ${order.paymentStatus} ${order.fulfillmentStatus}`);
    expect([...new Set(seen)].sort()).toEqual([...standings].sort());
    expect(nodes.map(({ number, note }) => [number, note])).toEqual(
      nodes.map((_, index) => [`${1001 + index}`, `A sample of an order (sample-order-${index + 1}, seed 1).`]),
    );
    const codes = nodes.flatMap(({ discounts }) => discounts.map(({ code }) => code));
    expect([...new Set(codes)].sort()).toEqual(['FREESHIP', 'WELCOME10', null]);
    const unused = data?.promotions.nodes
      .filter(({ used }) => used === 0)
      .map(({ handle, status }) => [handle, status]);
    expect(unused).toEqual([['summer-is-over', 'EXPIRED']]);
    expect(await violationsOf(`${platform().environment.DATABASE_URL}_order`)).toEqual([]);
  });

  test('the customer has orders and a cart of their own', async () => {
    const customer = await signInCustomer(clientOf(platform()));
    const answer = await customer?.execute<OwnOrders>(ownOrders, {});
    expect(answer).toEqual({ data: { viewer: { cart: { totalQuantity: 5 }, orders: { totalCount: 6 } } } });
  });

  test('a guest in Paris buys, has a choice of deliveries, and pays the taxes of the place', async () => {
    const found = (await platform().query<ForSale>(forSale)).data?.product.variants.nodes ?? [];
    const variantId = found.find(({ availableForSale }) => availableForSale)?.id;
    const shippingAddress = { line1: '1 rue de Rivoli', city: 'Paris', countryCode: 'FR' };
    const input = { currencyCode: 'EUR', lines: [{ variantId, quantity: 1 }], email: 'a@example.com', shippingAddress };
    const { data } = await platform().query<Record<string, { token: string; cart: Basket; userErrors: object[] }>>(
      createCart,
      { input },
    );
    const { token, cart, userErrors } = data?.cartCreate ?? {};
    expect(userErrors).toEqual([]);
    expect(cart?.deliveryOptions.map(({ title }) => title)).toEqual(['Standard', 'Express']);
    const claim = { id: cart?.id, token };
    const option = cart?.deliveryOptions[0]?.id;
    const chosen = await platform().query<Record<string, { cart: object }>>(chooseDelivery, { ...claim, option });
    // The shirt for 79.95 and its way for 5.95: a sixth of each is tax, 13.33 and 0.99.
    const amounts = { total: { amount: '85.90' }, taxTotal: { amount: '14.32' } };
    expect(chosen.data?.cartDetailsSet?.cart).toEqual(amounts);
    const bought = await platform().query(buy, { ...claim, total: '85.90' });
    expect(bought.data).toEqual({
      checkoutComplete: { order: { paymentStatus: 'PAID', deliveryTitle: 'Standard' }, userErrors: [] },
    });
  });

  test('the example of the README buys once, however often it clicks', async () => {
    const example = path.join(root, 'docs/examples/buy.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [example, `${platform().url}/graphql`]);
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['product', 'delivery', 'cart', 'paid', 'paid', 'paid']);
    expect(new Set(lines.slice(3)).size).toBe(1);
    expect(lines[3]).toContain('"userErrors":[]');
  });

  test('a picture is where its address says', async () => {
    const picture = await fetch(`${platform().url}/sample-images/strand-flannel-shirt.svg`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  test(
    'a second run changes nothing',
    async () => {
      const second = await load(platform());
      const changed = Object.entries(second.counts).filter(
        ([, { created, updated, failed }]) => created + updated + failed > 0,
      );
      expect(changed).toEqual([]);
      expect(second.counts.products?.unchanged).toBe(30);
      expect(second.counts.orders?.unchanged).toBe(30);
    },
    loadTimeoutMs,
  );
});

describe('the command', () => {
  const run = async (args: string[], environment: Record<string, string>) => {
    const command = promisify(execFile);
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
    const end = await command(process.execPath, [path.join(root, 'dist/main.js'), 'sample', ...args], { env }).then(
      () => ({ code: 0, stderr: '' }),
      (error: { code: number; stderr: string }) => ({ code: error.code, stderr: error.stderr }),
    );
    return { code: end.code, reason: end.stderr.split('\n')[0] };
  };

  test('there is no sample store in production', async () => {
    const production = {
      NODE_ENV: 'production',
      SERVICE_SECRET: 'a-secret-of-more-than-32-characters-for-this-test',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    };
    expect(await run([], production)).toEqual({
      code: 64,
      reason: 'NODE_ENV: there is no sample store with NODE_ENV=production',
    });
  });

  test.each([
    [['--products', '0'], '--products expects a whole number from 1 to 1000000'],
    [['--variants', '101'], '--variants expects a whole number from 1 to 100'],
    [['--orders', '10001'], '--orders expects a whole number from 0 to 10000'],
    [['--reviews', '1e3'], '--reviews expects a whole number from 0 to 100000'],
    [['--api-key', 'k'], '--api-key goes with --endpoint'],
    [['--endpoint', 'shop'], '--endpoint expects the address of a gateway, such as https://shop.example/graphql'],
  ])('a wrong command line is refused by its option: %j', async (args, reason) => {
    expect(await run(args, {})).toEqual({ code: 64, reason });
  });
});
