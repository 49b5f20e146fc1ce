import type { Viewer } from '../../../platform/identity/viewer';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
});

afterAll(() => subgraph.close());

const customer = customerViewer('user_01h455vb4pex5vsknk084sn02q');
const unknownProduct = 'prod_01h455vb4pex5vsknk084sn02q';

interface Payload {
  product?: { id: string; [field: string]: unknown } | null;
  productVariant?: { id: string; [field: string]: unknown } | null;
  deletedId?: string | null;
  userErrors: { field: string[] | null; code: string }[];
}

const operations = {
  productCreate: `mutation ($input: ProductCreateInput!) { result: productCreate(input: $input) {
    product { id handle title status publishedAt vendor options { name values } variants(first: 9) { nodes { id sku title } } }
    userErrors { field code } } }`,
  productUpdate: `mutation ($id: ID!, $input: ProductUpdateInput!) { result: productUpdate(id: $id, input: $input) {
    product { id handle title status vendor tags seo { title } options { name values } } userErrors { field code } } }`,
  productDelete: `mutation ($id: ID!) { result: productDelete(id: $id) { deletedId userErrors { field code } } }`,
  productVariantCreate: `mutation ($productId: ID!, $input: ProductVariantInput!) {
    result: productVariantCreate(productId: $productId, input: $input) {
      productVariant { id sku position selectedOptions { name value } price(currencyCode: EUR) { amount } product { options { values } } }
      userErrors { field code } } }`,
  productVariantUpdate: `mutation ($id: ID!, $input: ProductVariantInput!) {
    result: productVariantUpdate(id: $id, input: $input) {
      productVariant { id sku barcode weight { value unit } prices { amount { amount } } selectedOptions { value } }
      userErrors { field code } } }`,
  productVariantDelete: `mutation ($id: ID!) { result: productVariantDelete(id: $id) { deletedId userErrors { field code } } }`,
};

async function run(operation: keyof typeof operations, variables: object, viewer: Viewer = staffViewer) {
  const { data, errors } = await subgraph.execute<{ result: Payload }>(operations[operation], { ...variables }, viewer);
  expect(errors).toBeUndefined();
  return data?.result as Payload;
}

function shirt(handle: string, changes: object = {}) {
  return {
    handle,
    title: 'Shirt',
    status: 'ACTIVE',
    options: [{ name: 'Size', values: ['S'] }],
    variants: [{ sku: `${handle}-s`, optionValues: ['S'], prices: [{ amount: '10', currencyCode: 'EUR' }] }],
    ...changes,
  };
}

async function create(handle: string, changes: object = {}) {
  const { product } = await run('productCreate', { input: shirt(handle, changes) });
  return product as { id: string; variants: { nodes: { id: string; sku: string }[] } };
}

async function count(): Promise<unknown> {
  const { data } = await subgraph.execute('{ products(first: 1) { totalCount } }', {}, staffViewer);
  return (data as { products: { totalCount: number } }).products.totalCount;
}

test('a product is created with its variants, public from now on', async () => {
  const { product, userErrors } = await run('productCreate', { input: shirt('created', { vendor: ' Flax ' }) });
  expect(userErrors).toEqual([]);
  expect(product).toEqual({
    id: expect.stringMatching(/^prod_/),
    handle: 'created',
    title: 'Shirt',
    status: 'ACTIVE',
    publishedAt: expect.stringMatching(/Z$/),
    vendor: 'Flax',
    options: [{ name: 'Size', values: ['S'] }],
    variants: { nodes: [{ id: expect.stringMatching(/^var_/), sku: 'created-s', title: 'S' }] },
  });
});

test('the longest texts that are allowed fit their indexes', async () => {
  // Characters of three bytes that do not compress: the worst that an index can be given.
  const text = (length: number) =>
    Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join('');
  const variants = [{ sku: text(255), optionValues: [text(500)], externalReference: text(500) }];
  const input = { ...shirt('longest'), title: text(500), tags: [text(255)], externalReference: text(500), variants };
  expect((await run('productCreate', { input })).userErrors).toEqual([]);
});

test.each([
  ['a visitor', undefined, 'UNAUTHENTICATED'],
  ['a customer', customer, 'FORBIDDEN'],
])('%s may not change products, and nothing changes', async (_, viewer, code) => {
  const before = await count();
  const calls = [
    [operations.productCreate, { input: shirt('forbidden') }],
    [operations.productUpdate, { id: unknownProduct, input: { title: 'X' } }],
    [operations.productDelete, { id: unknownProduct }],
  ] as const;
  for (const [operation, variables] of calls) {
    const { data, errors } = await subgraph.execute(operation, variables, viewer);
    expect(Object.values(data ?? {})).toEqual([null]);
    expect(errors?.map((error) => error.extensions?.code)).toEqual([code]);
  }
  expect(await count()).toBe(before);
});

test.each([
  ['a taken handle', { handle: 'owner' }, [{ field: ['handle'], code: 'HANDLE_TAKEN' }]],
  ['a handle with capitals', { handle: 'No Handle' }, [{ field: ['handle'], code: 'INVALID_HANDLE' }]],
  ['no title', { title: '' }, [{ field: ['title'], code: 'TITLE_REQUIRED' }]],
  [
    'a taken SKU',
    { variants: [{ sku: 'owner-s', optionValues: ['S'] }] },
    [{ field: ['variants'], code: 'SKU_TAKEN' }],
  ],
  [
    'an unknown category',
    { categoryId: 'cat_01h455vb4pex5vsknk084sn02q' },
    [{ field: ['categoryId'], code: 'CATEGORY_NOT_FOUND' }],
  ],
  [
    'an unknown collection',
    { collectionIds: ['coll_01h455vb4pex5vsknk084sn02q'] },
    [{ field: ['collectionIds', '0'], code: 'COLLECTION_NOT_FOUND' }],
  ],
  [
    'two options of one name',
    {
      options: [
        { name: 'Size', values: [] },
        { name: 'size', values: [] },
      ],
      variants: [],
    },
    [{ field: ['options', '1', 'name'], code: 'INVALID_OPTION' }],
  ],
  [
    'two equal variants',
    { variants: [{ optionValues: ['S'] }, { optionValues: ['S'] }] },
    [{ field: ['variants', '1', 'optionValues'], code: 'DUPLICATE_VARIANT' }],
  ],
  ['a title of 501 characters', { title: '漢'.repeat(501) }, [{ field: ['title'], code: 'TOO_LONG' }]],
  ['a vendor of 256 characters', { vendor: 'x'.repeat(256) }, [{ field: ['vendor'], code: 'TOO_LONG' }]],
  [
    'a description for search engines of 5,001 characters',
    { seo: { description: 'x'.repeat(5_001) } },
    [{ field: ['seo', 'description'], code: 'TOO_LONG' }],
  ],
  [
    'a barcode of 256 characters',
    { variants: [{ barcode: 'x'.repeat(256), optionValues: ['S'] }] },
    [{ field: ['variants', '0', 'barcode'], code: 'TOO_LONG' }],
  ],
  [
    '501 images',
    { media: Array.from({ length: 501 }, (_, index) => ({ url: `/${index}.jpg` })) },
    [{ field: ['media'], code: 'TOO_LONG' }],
  ],
  ['a tag of 256 characters', { tags: ['x'.repeat(256)] }, [{ field: ['tags', '0'], code: 'TOO_LONG' }]],
  [
    'a SKU of 256 characters',
    { variants: [{ sku: 'x'.repeat(256), optionValues: ['S'] }] },
    [{ field: ['variants', '0', 'sku'], code: 'TOO_LONG' }],
  ],
  [
    'an image that is a script',
    { media: [{ url: 'javascript:alert(1)' }] },
    [{ field: ['media', '0', 'url'], code: 'INVALID_URL' }],
  ],
])('%s is refused, and nothing is created', async (_, changes, userErrors) => {
  await run('productCreate', { input: shirt('owner') });
  const before = await count();
  expect(await run('productCreate', { input: shirt('refused', changes) })).toEqual({ product: null, userErrors });
  expect(await count()).toBe(before);
});

test('of two products created with one handle at the same moment, one is', async () => {
  const results = await Promise.all(
    ['a', 'b'].map((sku) =>
      run('productCreate', { input: shirt('raced', { variants: [{ sku, optionValues: ['S'] }] }) }),
    ),
  );
  expect(results.map(({ userErrors }) => userErrors.map(({ code }) => code)).toSorted()).toEqual([
    [],
    ['HANDLE_TAKEN'],
  ]);
});

test('without a handle one is made of the title, at the same moment too', async () => {
  const input = { title: 'Crème brûlée' };
  const results = await Promise.all([1, 2, 3].map(() => run('productCreate', { input })));
  expect(results.map(({ product }) => product?.handle).toSorted()).toEqual([
    'creme-brulee',
    'creme-brulee-2',
    'creme-brulee-3',
  ]);
});

test('an update changes what is given, clears what is null and leaves the rest', async () => {
  const { id } = await create('updated', { vendor: 'Flax', tags: ['a'], seo: { title: 'Seo' } });
  const { product, userErrors } = await run('productUpdate', { id, input: { title: 'Blouse', vendor: null } });
  expect(userErrors).toEqual([]);
  expect(product).toMatchObject({
    handle: 'updated',
    title: 'Blouse',
    vendor: null,
    tags: ['a'],
    seo: { title: 'Seo' },
  });
});

test.each([
  ['a taken handle', { handle: 'update-owner' }, 'HANDLE_TAKEN'],
  ['no title', { title: ' ' }, 'TITLE_REQUIRED'],
  ['another number of options than the variants have', { title: 'Changed', options: [] }, 'OPTIONS_IN_USE'],
  ['an unknown category', { title: 'Changed', categoryId: 'cat_01h455vb4pex5vsknk084sn02q' }, 'CATEGORY_NOT_FOUND'],
])('an update with %s is refused, and nothing changes', async (_, input, code) => {
  await run('productCreate', { input: shirt('update-owner') });
  const { id } = await create(`update-refused-${code.toLowerCase().replaceAll('_', '-')}`);
  const { product, userErrors } = await run('productUpdate', { id, input });
  expect([product, userErrors.map((error) => error.code)]).toEqual([null, [code]]);
  const { data } = await subgraph.execute('query ($id: ID!) { product(id: $id) { title } }', { id });
  expect(data).toEqual({ product: { title: 'Shirt' } });
});

test('options can be renamed, and the filter knows the variants by the new name', async () => {
  const { id } = await create('renamed');
  const { product } = await run('productUpdate', { id, input: { options: [{ name: 'Grösse', values: ['XS'] }] } });
  expect(product?.options).toEqual([{ name: 'Grösse', values: ['XS', 'S'] }]);
  const filter = { handles: ['renamed'], options: [{ name: 'GRÖSSE', values: ['s'] }] };
  const { data } = await subgraph.execute(
    'query ($filter: ProductFilter) { products(first: 1, filter: $filter) { nodes { handle } } }',
    { filter },
  );
  expect(data).toEqual({ products: { nodes: [{ handle: 'renamed' }] } });
});

test('deleting takes the variants along; deleting again is refused', async () => {
  const { id } = await create('deleted');
  expect(await run('productDelete', { id })).toEqual({ deletedId: id, userErrors: [] });
  expect(await run('productDelete', { id })).toEqual({
    deletedId: null,
    userErrors: [{ field: ['id'], code: 'NOT_FOUND' }],
  });
  const { data } = await subgraph.execute('{ productVariant(sku: "deleted-s") { id } }', {}, staffViewer);
  expect(data).toEqual({ productVariant: null });
});

test('a variant is added behind the others, and its value becomes one of the option', async () => {
  const { id: productId } = await create('extended');
  const input = { sku: 'extended-m', optionValues: ['M'], prices: [{ amount: '12.5', currencyCode: 'EUR' }] };
  const { productVariant, userErrors } = await run('productVariantCreate', { productId, input });
  expect(userErrors).toEqual([]);
  expect(productVariant).toEqual({
    id: expect.stringMatching(/^var_/),
    sku: 'extended-m',
    position: 2,
    selectedOptions: [{ name: 'Size', value: 'M' }],
    price: { amount: '12.50' },
    product: { options: [{ values: ['S', 'M'] }] },
  });
});

test.each([
  ['a taken SKU', { sku: 'variant-owner-s', optionValues: ['L'] }, 'SKU_TAKEN'],
  ['the values of another variant', { optionValues: ['S'] }, 'DUPLICATE_VARIANT'],
  ['no value of an option', {}, 'INVALID_OPTION_VALUES'],
  ['a negative price', { optionValues: ['L'], prices: [{ amount: '-1', currencyCode: 'EUR' }] }, 'INVALID_AMOUNT'],
])('a variant with %s is refused', async (_, input, code) => {
  await run('productCreate', { input: shirt('variant-owner') });
  const { id: productId } = await create(`variant-refused-${code.toLowerCase().replaceAll('_', '-')}`);
  const { productVariant, userErrors } = await run('productVariantCreate', { productId, input });
  expect([productVariant, userErrors.map((error) => error.code)]).toEqual([null, [code]]);
});

test('a variant keeps what an update leaves out, and its range of prices follows', async () => {
  const { id: productId, variants } = await create('kept');
  const [{ id } = { id: '' }] = variants.nodes;
  await run('productVariantUpdate', { id, input: { weight: { value: '1.50', unit: 'POUNDS' } } });
  const { productVariant } = await run('productVariantUpdate', { id, input: { barcode: '123', sku: null } });
  expect(productVariant).toEqual({
    id,
    sku: null,
    barcode: '123',
    weight: { value: '1.5', unit: 'POUNDS' },
    prices: [{ amount: { amount: '10.00' } }],
    selectedOptions: [{ value: 'S' }],
  });
  await run('productVariantUpdate', { id, input: { prices: [{ amount: '99', currencyCode: 'USD' }] } });
  const { data } = await subgraph.execute(
    'query ($id: ID!) { product(id: $id) { eur: priceRange(currencyCode: EUR) { min { amount } } usd: priceRange(currencyCode: USD) { min { amount } } } }',
    { id: productId },
  );
  expect(data).toEqual({ product: { eur: null, usd: { min: { amount: '99.00' } } } });
  expect(await run('productVariantDelete', { id })).toEqual({ deletedId: id, userErrors: [] });
  expect((await run('productVariantDelete', { id })).userErrors).toEqual([{ field: ['id'], code: 'NOT_FOUND' }]);
});

test('a second mutation of one request does not see what the first one loaded', async () => {
  const { id } = await create('twice');
  const { data } = await subgraph.execute(
    'mutation ($id: ID!) { one: productUpdate(id: $id, input: { title: "One" }) { product { title } } two: productUpdate(id: $id, input: { title: "Two" }) { product { title } } }',
    { id },
    staffViewer,
  );
  expect(data).toEqual({ one: { product: { title: 'One' } }, two: { product: { title: 'Two' } } });
});

test('an id of another type is refused before anything happens', async () => {
  const { errors } = await subgraph.execute(
    operations.productDelete,
    { id: 'var_01h455vb4pex5vsknk084sn02q' },
    staffViewer,
  );
  expect(errors?.map((error) => error.extensions?.code)).toEqual(['INVALID_ID']);
});

test('of twelve products created at once under one title each has a handle of its own', async () => {
  const created = await Promise.all(
    Array.from({ length: 12 }, () =>
      subgraph.execute<{ productCreate: { product: { handle: string } } }>(
        'mutation { productCreate(input: { title: "Popular title" }) { product { handle } userErrors { code } } }',
        {},
        staffViewer,
      ),
    ),
  );
  expect(created.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  expect(new Set(created.map(({ data }) => data?.productCreate.product.handle)).size).toBe(12);
});
