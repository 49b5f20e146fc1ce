import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let subgraph: TestSubgraph;

interface Product {
  key: string;
  title: string;
  category: string[];
  prices?: Record<string, string>;
  [field: string]: unknown;
}

function input({ key, category, prices = { EUR: '10' }, sizes = ['M'], colours = ['Red'], ...rest }: Product) {
  const combinations = (sizes as string[]).flatMap((size) => (colours as string[]).map((colour) => [size, colour]));
  return {
    externalReference: key,
    handle: key,
    status: 'ACTIVE',
    categoryPath: category,
    options: [
      { name: 'Size', values: sizes },
      { name: 'Colour', values: colours },
    ],
    variants: combinations.map((optionValues, index) => ({
      externalReference: `${key}:${optionValues.join()}`,
      sku: `${key}-${index}`,
      optionValues,
      prices: Object.entries(prices).map(([currencyCode, amount]) => ({ currencyCode, amount })),
    })),
    ...rest,
  };
}

const shop: Product[] = [
  {
    key: 'linen',
    title: 'Linen shirt',
    category: ['Clothing', 'Shirts'],
    prices: { EUR: '50', USD: '55' },
    tags: ['summer'],
    vendor: 'Flax',
    productType: 'Shirt',
    sizes: ['S', 'M'],
    colours: ['White', 'Blue'],
  },
  {
    key: 'oxford',
    title: 'Oxford shirt',
    category: ['Clothing', 'Shirts'],
    prices: { EUR: '80' },
    tags: ['office'],
    vendor: 'Loom',
    productType: 'Shirt',
    sizes: ['M', 'L'],
    colours: ['White'],
  },
  {
    key: 'beret',
    title: 'Béret',
    category: ['Clothing', 'Hats'],
    prices: { EUR: '30' },
    tags: ['winter', 'office'],
    vendor: 'Loom',
    productType: 'Hat',
    colours: ['Blue'],
  },
  {
    key: 'kettle',
    title: 'Kettle',
    category: ['Kitchen'],
    prices: { USD: '20' },
    descriptionHtml: '<p>Boils water for the tea</p>',
    productType: 'Kitchenware',
  },
  {
    key: 'secret',
    title: 'Secret shirt',
    category: ['Clothing', 'Shirts'],
    status: 'DRAFT',
    vendor: 'Hidden',
    sizes: ['XXL'],
  },
  { key: 'future', title: 'Future shirt', category: ['Clothing', 'Shirts'], publishedAt: '2999-01-01T00:00:00Z' },
];

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
  const mutation = `mutation ($input: [ProductImportInput!]!) { productsImport(input: $input) { results { outcome errors { code } } } }`;
  const { data } = await subgraph.execute<{ productsImport: { results: object[] } }>(
    mutation,
    { input: shop.map(input) },
    staffViewer,
  );
  expect(data?.productsImport.results).toEqual(shop.map(() => ({ outcome: 'CREATED', errors: [] })));
});

afterAll(() => subgraph.close());

const query = /* GraphQL */ `
  query ($first: Int, $after: String, $last: Int, $before: String, $filter: ProductFilter, $sort: ProductSort, $search: String) {
    products(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort, search: $search) {
      nodes { handle } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;

interface Found {
  products: { nodes: { handle: string }[]; totalCount: number; pageInfo: { endCursor: string; startCursor: string } };
}

async function find(variables: object, viewer = undefined as typeof staffViewer | undefined): Promise<string[]> {
  const { data, errors } = await subgraph.execute<Found>(query, { first: 10, ...variables }, viewer);
  expect(errors).toBeUndefined();
  expect(data?.products.totalCount).toBe(data?.products.nodes.length);
  return data?.products.nodes.map(({ handle }) => handle) ?? [];
}

async function codes(variables: object): Promise<unknown[]> {
  const { errors } = await subgraph.execute(query, { first: 10, ...variables });
  return (errors ?? []).map((error) => error.extensions?.code);
}

async function categoryId(handle: string): Promise<string> {
  const { data } = await subgraph.execute<{ category: { id: string } }>(`{ category(handle: "${handle}") { id } }`);
  return data?.category.id as string;
}

test('visitors see what is published, staff all of it', async () => {
  expect(await find({})).toEqual(['beret', 'kettle', 'linen', 'oxford']);
  expect(await find({}, staffViewer)).toEqual(['beret', 'future', 'kettle', 'linen', 'oxford', 'secret']);
  expect(await find({ filter: { statuses: ['DRAFT'] } })).toEqual([]);
  expect(await find({ filter: { statuses: ['DRAFT'] } }, staffViewer)).toEqual(['secret']);
});

test.each([
  ['tags, any of them', { tags: ['summer', 'winter'] }, ['beret', 'linen']],
  ['vendors', { vendors: ['Loom'] }, ['beret', 'oxford']],
  ['types', { productTypes: ['Hat', 'Kitchenware'] }, ['beret', 'kettle']],
  ['a price range in one currency', { price: { currencyCode: 'EUR', min: '30', max: '50' } }, ['beret', 'linen']],
  ['a lower limit', { price: { currencyCode: 'USD', min: '20.01' } }, ['linen']],
  ['option values, in any case', { options: [{ name: 'size', values: ['s', 'L'] }] }, ['linen', 'oxford']],
  ['handles', { handles: ['kettle', 'nothing'] }, ['kettle']],
  ['several filters at once', { vendors: ['Loom'], tags: ['winter'] }, ['beret']],
  ['an empty list', { tags: [] }, ['beret', 'kettle', 'linen', 'oxford']],
  ['no ids', { ids: [] }, []],
  ['a time before', { createdAfter: '2020-01-01T00:00:00Z' }, ['beret', 'kettle', 'linen', 'oxford']],
  ['a time to come', { updatedAfter: '2990-01-01T00:00:00Z' }, []],
])('filter by %s', async (_, filter, found) => {
  expect(await find({ filter })).toEqual(found);
});

test('options apply to one variant: there is no large blue one', async () => {
  const options = [
    { name: 'Size', values: ['L'] },
    { name: 'Colour', values: ['White'] },
  ];
  expect(await find({ filter: { options } })).toEqual(['oxford']);
  const blue = [
    { name: 'Size', values: ['L'] },
    { name: 'Colour', values: ['Blue'] },
  ];
  expect(await find({ filter: { options: blue } })).toEqual([]);
});

test('a category is meant with those below it', async () => {
  expect(await find({ filter: { category: await categoryId('clothing') } })).toEqual(['beret', 'linen', 'oxford']);
  expect(await find({ filter: { category: await categoryId('hats') } })).toEqual(['beret']);
});

test.each([
  [{ key: 'TITLE', direction: 'DESC' }, ['oxford', 'linen', 'kettle', 'beret']],
  [{ key: 'PRICE', currencyCode: 'EUR' }, ['beret', 'linen', 'oxford', 'kettle']],
  [{ key: 'PRICE', direction: 'DESC', currencyCode: 'EUR' }, ['oxford', 'linen', 'beret', 'kettle']],
])('sorted by %j', async (sort, found) => {
  expect(await find({ sort })).toEqual(found);
});

test.each(['TITLE', 'CREATED_AT', 'UPDATED_AT', 'RATING', 'PRICE'])(
  'pages by %s join without gap in both directions',
  async (key) => {
    for (const direction of ['ASC', 'DESC']) {
      const sort = { key, direction, ...(key === 'PRICE' && { currencyCode: 'EUR' }) };
      const whole = await find({ sort });
      const forward: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < whole.length; page += 1) {
        const { data }: { data?: Found | null } = await subgraph.execute<Found>(query, { first: 1, after, sort });
        forward.push(data?.products.nodes[0]?.handle as string);
        after = data?.products.pageInfo.endCursor as string;
      }
      expect(forward).toEqual(whole);
      const { data } = await subgraph.execute<Found>(query, { last: 2, before: after, sort });
      expect(data?.products.nodes.map(({ handle }) => handle)).toEqual(whole.slice(-3, -1));
    }
  },
);

test.each([
  ['a word', 'linen', ['linen']],
  ['the beginning of a word', 'oxf', ['oxford']],
  ['without accents', 'beret', ['beret']],
  ['in capitals', 'BÉRET', ['beret']],
  ['a letter too many', 'linnen', ['linen']],
  ['two letters swapped', 'lnien', ['linen']],
  ['a wrong letter', 'kettke', ['kettle']],
  ['a typing error in one of two words', 'oxfrod shirt', ['oxford']],
  ['a word of the description, with fillers', 'water for the tea', ['kettle']],
  ['a vendor', 'loom', ['beret', 'oxford']],
  ['a SKU', 'kettle-0', ['kettle']],
  ['nothing like it', 'zeppelin', []],
  ['only punctuation', '!!! & | :* ()', []],
  ['SQL', "'); drop table product; --", []],
  ['only fillers', 'for the', ['kettle']],
])('searching for %s', async (_, search, found) => {
  expect((await find({ search })).toSorted()).toEqual(found);
});

test('a title counts more than a tag, and a search can be filtered and sorted otherwise', async () => {
  expect(
    await find({ search: 'shirt', filter: { vendors: ['Flax', 'Loom'] }, sort: { key: 'TITLE', direction: 'DESC' } }),
  ).toEqual(['oxford', 'linen']);
  expect(await find({ search: 'shirt', filter: { tags: ['office'] } })).toEqual(['oxford']);
});

test.each([
  ['an unknown category', { filter: { category: 'cat_01h455vb4pex5vsknk084sn02q' } }, 'UNKNOWN_FILTER_VALUE'],
  ['an unknown collection', { filter: { collection: 'coll_01h455vb4pex5vsknk084sn02q' } }, 'UNKNOWN_FILTER_VALUE'],
  ['an unknown option', { filter: { options: [{ name: 'Shoe size', values: ['9'] }] } }, 'UNKNOWN_FILTER_VALUE'],
  ['an id of another type', { filter: { category: 'prod_01h455vb4pex5vsknk084sn02q' } }, 'INVALID_ID'],
  ['a page too large', { first: 1000 }, 'PAGE_SIZE_OUT_OF_RANGE'],
  ['no page size', { first: null }, 'PAGE_SIZE_REQUIRED'],
  ['a foreign cursor', { after: 'bm8tY3Vyc29y' }, 'INVALID_CURSOR'],
  ['a price sort without currency', { sort: { key: 'PRICE' } }, 'BAD_USER_INPUT'],
  ['relevance without a search', { sort: { key: 'RELEVANCE' } }, 'BAD_USER_INPUT'],
  ['more digits than the currency has', { filter: { price: { currencyCode: 'EUR', min: '1.999' } } }, 'INVALID_AMOUNT'],
  ['a thousand tags', { filter: { tags: Array(1000).fill('x') } }, 'BAD_USER_INPUT'],
])('%s is refused', async (_, variables, code) => {
  expect(await codes(variables)).toEqual([code]);
});

test('a cursor of another order is refused', async () => {
  const { data } = await subgraph.execute<Found>(query, { first: 1 });
  expect(await codes({ after: data?.products.pageInfo.endCursor, sort: { key: 'CREATED_AT' } })).toEqual([
    'INVALID_CURSOR',
  ]);
});

test('facets count with all filters but their own', async () => {
  const facets = /* GraphQL */ `
    query ($filter: ProductFilter) {
      products(first: 1, filter: $filter) {
        facets {
          categories { category { title } count } tags { value count } vendors { value count }
          productTypes { value count } options { name values { value count } }
          price(currencyCode: EUR) { min { amount } max { amount } }
        }
      }
    }
  `;
  const { data } = await subgraph.execute<{ products: { facets: object } }>(facets, { filter: { vendors: ['Loom'] } });
  expect(data?.products.facets).toEqual({
    categories: [
      { category: { title: 'Clothing' }, count: 2 },
      { category: { title: 'Shirts' }, count: 1 },
      { category: { title: 'Hats' }, count: 1 },
    ],
    tags: [
      { value: 'office', count: 2 },
      { value: 'winter', count: 1 },
    ],
    vendors: [
      { value: 'Loom', count: 2 },
      { value: 'Flax', count: 1 },
    ],
    productTypes: [
      { value: 'Hat', count: 1 },
      { value: 'Shirt', count: 1 },
    ],
    options: [
      {
        name: 'Colour',
        values: [
          { value: 'Blue', count: 1 },
          { value: 'White', count: 1 },
        ],
      },
      {
        name: 'Size',
        values: [
          { value: 'M', count: 2 },
          { value: 'L', count: 1 },
        ],
      },
    ],
    price: { min: { amount: '30.00' }, max: { amount: '80.00' } },
  });
  const chosen = { options: [{ name: 'Colour', values: ['Blue'] }] };
  const { data: narrowed } = await subgraph.execute<{ products: { facets: { options: object } } }>(facets, {
    filter: chosen,
  });
  expect(narrowed?.products.facets.options).toEqual([
    {
      name: 'Colour',
      values: [
        { value: 'White', count: 2 },
        { value: 'Blue', count: 2 },
        { value: 'Red', count: 1 },
      ].toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    },
    {
      name: 'Size',
      values: [
        { value: 'M', count: 2 },
        { value: 'S', count: 1 },
      ],
    },
  ]);
});
