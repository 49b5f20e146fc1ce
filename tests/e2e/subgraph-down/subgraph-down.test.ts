import { findFreePorts } from '../../kit/free-ports';
import { type PlatformUnderTest, startPlatformUnderTest } from '../../kit/platform-under-test';
import { startRole } from '../../kit/role-process';
import { writeStorefront } from '../../kit/storefront-fixture';

let platform: PlatformUnderTest;

beforeAll(async () => {
  platform = await startPlatformUnderTest('five processes');
  await writeStorefront(platform, { products: 3, variantsPerProduct: 2 });
}, 120_000);

afterAll(() => platform?.close(), 60_000);

const withStock = '{ product(handle: "product-1") { title variants(first: 2) { nodes { sku stock { available } } } } }';
const withoutStock = '{ product(handle: "product-1") { title } article(handle: "article-2") { title } }';

test('a killed subgraph costs its own fields only, with its name, and it is back by itself', async () => {
  await platform.stopSubgraph('order', 'SIGKILL');

  const broken = await platform.query(withStock);
  expect(broken.data).toEqual({
    product: {
      title: 'Product 001',
      variants: {
        nodes: [
          { sku: 'SKU-1-0', stock: null },
          { sku: 'SKU-1-1', stock: null },
        ],
      },
    },
  });
  const refused = expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'order' });
  expect(broken.errors?.map(({ path, extensions }) => [path?.join('.'), extensions])).toEqual([
    ['product.variants.nodes.0.stock', refused],
    ['product.variants.nodes.1.stock', refused],
  ]);

  const whole = await platform.query(withoutStock);
  expect(whole).toEqual({ data: { product: { title: 'Product 001' }, article: { title: 'Article of 2' } } });

  await platform.startSubgraph('order');
  const mended = await platform.query(withStock);
  expect(mended).toEqual({
    data: {
      product: {
        title: 'Product 001',
        variants: {
          nodes: [
            { sku: 'SKU-1-0', stock: { available: 7 } },
            { sku: 'SKU-1-1', stock: { available: 7 } },
          ],
        },
      },
    },
  });
}, 60_000);

test('a list of a killed subgraph is null, and the lists beside it are there', async () => {
  await platform.stopSubgraph('content', 'SIGKILL');
  const { data, errors } = await platform.query(
    '{ products(first: 1) { nodes { title articles(first: 1) { nodes { title } } } } articles(first: 1) { totalCount } }',
  );
  expect(data).toEqual({ products: { nodes: [{ title: 'Product 000', articles: null }] }, articles: null });
  expect(errors?.map(({ path }) => path)).toEqual(
    expect.arrayContaining([['articles'], ['products', 'nodes', 0, 'articles']]),
  );
  await platform.startSubgraph('content');
}, 60_000);

test('a subgraph answers nobody who brings no identity of ours', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${platform.subgraphUrl('product')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ products(first: 1) { totalCount } }' }),
    });
  for (const headers of [{}, { 'x-tributary-identity': 'forged' }] as Record<string, string>[]) {
    const response = await ask(headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'IDENTITY_REQUIRED' } }] });
  }
});

test('the gateway starts and answers what it can while a subgraph is down', async () => {
  await platform.stopSubgraph('content', 'SIGKILL');
  const [port] = await findFreePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const second = await startRole('gateway', { ...platform.environment, PORT: String(port) }, `${url}/health/ready`);
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: withoutStock }),
    });
    expect(await response.json()).toMatchObject({
      data: { product: { title: 'Product 001' }, article: null },
      errors: [{ path: ['article'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'content' } }],
    });
    expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({
      degraded: true,
      subgraphs: { content: 'down', product: 'up', user: 'up', order: 'up' },
    });
  } finally {
    expect(await second.stop()).toBe(0);
  }
}, 60_000);
