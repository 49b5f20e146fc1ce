import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../tests/kit/test-subgraph';
import { productSubgraph } from './start';

/** What the whole subgraph promises: numbers of statements, and entities as the gateway asks for them. */

let subgraph: TestSubgraph;

const sizes = ['XS', 'S', 'M', 'L', 'XL'];

function product(index: number) {
  return {
    externalReference: `p${index}`,
    title: `Product ${index}`,
    handle: `product-${index}`,
    status: index === 0 ? 'DRAFT' : 'ACTIVE',
    categoryPath: ['All', `Category ${index % 7}`],
    options: [
      { name: 'Size', values: sizes },
      { name: 'Colour', values: ['Red', 'Blue'] },
    ],
    variants: sizes.flatMap((size) =>
      ['Red', 'Blue'].map((colour) => ({
        externalReference: `p${index}:${size}:${colour}`,
        sku: `p${index}-${size}-${colour}`,
        optionValues: [size, colour],
        prices: [{ amount: '10', currencyCode: 'EUR' }],
      })),
    ),
    media: [{ url: 'https://cdn.example/image.jpg' }],
  };
}

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
  const input = Array.from({ length: 121 }, (_, index) => product(index));
  const mutation =
    'mutation ($input: [ProductImportInput!]!) { productsImport(input: $input) { results { outcome } } }';
  const { errors } = await subgraph.execute(mutation, { input }, staffViewer);
  expect(errors).toBeUndefined();
});

afterAll(() => subgraph.close());

const list = /* GraphQL */ `
  query ($first: Int!) {
    products(first: $first) {
      nodes {
        title options { name values } featuredMedia { url } rating { average }
        variants(first: 10) { nodes { sku selectedOptions { name value } price(currencyCode: EUR) { amount } prices { amount { amount } } } }
      }
    }
  }
`;

const page = /* GraphQL */ `
  {
    product(handle: "product-1") {
      title descriptionHtml options { name values } media { url } rating { average count }
      category { title } priceRange(currencyCode: EUR) { min { amount } }
      variants(first: 100) { nodes { sku prices { amount { amount } compareAt { amount } } } }
      reviews(first: 10) { nodes { rating author { id } } }
    }
  }
`;

test.each([2, 20, 100])(
  '%i products with 10 variants each, their prices and options, are three statements',
  async (first) => {
    let found: unknown;
    const count = await subgraph.countSql(async () => {
      found = (await subgraph.execute(list, { first })).data;
    });
    expect(count).toBe(3);
    const { products } = found as { products: { nodes: { variants: { nodes: { price: object }[] } }[] } };
    expect(products.nodes.map(({ variants }) => variants.nodes.length)).toEqual(Array(first).fill(10));
    expect(products.nodes[0]?.variants.nodes[0]?.price).toEqual({ amount: '10.00' });
  },
);

test('a product page is six statements', async () => {
  expect(await subgraph.countSql(() => subgraph.execute(page))).toBe(6);
});

test('the products of many categories are one statement, their number another', async () => {
  const query = '{ categories(first: 100) { nodes { products(first: 5) { totalCount nodes { title } } } } }';
  expect(await subgraph.countSql(() => subgraph.execute(query))).toBe(3);
});

const entities = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      __typename
      ... on Product { handle }
      ... on ProductVariant { sku product { handle } }
      ... on Category { handle }
      ... on User { id }
    }
  }
`;

test.each([2, 20, 100])('%i variants by id are one statement, and one more for their prices', async (size) => {
  const { data } = await subgraph.execute<{ products: { nodes: { variants: { nodes: { id: string }[] } }[] } }>(
    '{ products(first: 20) { nodes { variants(first: 5) { nodes { id } } } } }',
  );
  const variants = data?.products.nodes.flatMap((node) => node.variants.nodes) ?? [];
  const representations = variants.slice(0, size).map(({ id }) => ({ __typename: 'ProductVariant', id }));
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on ProductVariant { sku price(currencyCode: EUR) { amount } } } }`;
  expect(representations).toHaveLength(size);
  expect(await subgraph.countSql(() => subgraph.execute(query, { representations }))).toBe(2);
});

test('entities are found by each of their keys; what is unknown or no id is null', async () => {
  const representations = [
    { __typename: 'Product', handle: 'product-1' },
    { __typename: 'ProductVariant', sku: 'p1-M-Red' },
    { __typename: 'Category', handle: 'all' },
    { __typename: 'Product', id: 'prod_01h455vb4pex5vsknk084sn02q' },
    { __typename: 'ProductVariant', id: 'nonsense' },
    { __typename: 'User', id: 'nonsense' },
  ];
  const { data, errors } = await subgraph.execute(entities, { representations });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    _entities: [
      { __typename: 'Product', handle: 'product-1' },
      { __typename: 'ProductVariant', sku: 'p1-M-Red', product: { handle: 'product-1' } },
      { __typename: 'Category', handle: 'all' },
      null,
      null,
      null,
    ],
  });
});

test('a draft is hidden with its variants, by every way there is', async () => {
  const representations = [
    { __typename: 'Product', handle: 'product-0' },
    { __typename: 'ProductVariant', sku: 'p0-M-Red' },
  ];
  const query = `query ($representations: [_Any!]!) {
    product(handle: "product-0") { title }
    productVariant(sku: "p0-M-Red") { sku }
    products(first: 1, filter: { handles: ["product-0"] }) { totalCount }
    _entities(representations: $representations) { __typename }
  }`;
  const { data } = await subgraph.execute(query, { representations });
  expect(data).toEqual({ product: null, productVariant: null, products: { totalCount: 0 }, _entities: [null, null] });
  const { data: staff } = await subgraph.execute(query, { representations }, staffViewer);
  expect(staff).toEqual({
    product: { title: 'Product 0' },
    productVariant: { sku: 'p0-M-Red' },
    products: { totalCount: 1 },
    _entities: [{ __typename: 'Product' }, { __typename: 'ProductVariant' }],
  });
});

test('variants page on from a cursor in both directions', async () => {
  const variants = async (args: string) => {
    const query = `{ product(handle: "product-1") { variants(${args}) { nodes { title } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } } }`;
    const { data } = await subgraph.execute<{
      product: { variants: { nodes: { title: string }[]; pageInfo: { endCursor: string; startCursor: string } } };
    }>(query);
    const { nodes, pageInfo } = data?.product.variants ?? { nodes: [], pageInfo: { endCursor: '', startCursor: '' } };
    return { titles: nodes.map(({ title }) => title), ...pageInfo };
  };
  const first = await variants('first: 2');
  const second = await variants(`first: 2, after: "${first.endCursor}"`);
  const back = await variants(`last: 5, before: "${second.startCursor}"`);
  expect([first.titles, second.titles, back.titles]).toEqual([
    ['XS / Red', 'XS / Blue'],
    ['S / Red', 'S / Blue'],
    ['XS / Red', 'XS / Blue'],
  ]);
});

test.each([
  ['{ product { id } }', 'BAD_USER_INPUT'],
  ['{ product(id: "prod_1", handle: "x") { id } }', 'BAD_USER_INPUT'],
  ['{ product(id: "var_01h455vb4pex5vsknk084sn02q") { id } }', 'INVALID_ID'],
  ['{ product(id: "") { id } }', 'INVALID_ID'],
  ['{ productVariant(id: "prod_01h455vb4pex5vsknk084sn02q") { id } }', 'INVALID_ID'],
  ['{ products(first: 1, after: "%") { nodes { id } } }', 'INVALID_CURSOR'],
])('%s is refused', async (query, code) => {
  const { errors } = await subgraph.execute(query);
  expect(errors?.map((error) => error.extensions?.code)).toEqual([code]);
});
