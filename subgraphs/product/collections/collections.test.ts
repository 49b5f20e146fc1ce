import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let subgraph: TestSubgraph;
const ids: Record<string, string> = {};

interface Payload {
  collection: { id: string; handle: string } | null;
  userErrors: { field: string[]; code: string }[];
}

async function run<Data>(query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await subgraph.execute<Data>(query, { ...variables }, staffViewer);
  expect(errors).toBeUndefined();
  return data as Data;
}

async function createProduct(handle: string, price: string, fields: object = {}): Promise<void> {
  const input = {
    handle,
    title: handle,
    status: 'ACTIVE',
    variants: [{ prices: [{ amount: price, currencyCode: 'EUR' }] }],
    ...fields,
  };
  const query = 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id } } }';
  const data = await run<{ productCreate: { product: { id: string } } }>(query, { input });
  ids[handle] = data.productCreate.product.id;
}

async function createCollection(input: object): Promise<Payload> {
  const query = `mutation ($input: CollectionCreateInput!) { collectionCreate(input: $input) { collection { id handle } userErrors { field code } } }`;
  return (await run<{ collectionCreate: Payload }>(query, { input })).collectionCreate;
}

async function byRule(handle: string, rules: object[], matchAll = true): Promise<string> {
  const { collection, userErrors } = await createCollection({ title: handle, handle, kind: 'RULE', rules, matchAll });
  expect(userErrors).toEqual([]);
  return collection?.id as string;
}

async function members(handle: string, sort = ''): Promise<string[]> {
  const query = `{ collection(handle: "${handle}") { products(first: 20 ${sort}) { nodes { handle } totalCount } } }`;
  const data = await run<{ collection: { products: { nodes: { handle: string }[]; totalCount: number } } }>(query);
  expect(data.collection.products.totalCount).toBe(data.collection.products.nodes.length);
  return data.collection.products.nodes.map((node) => node.handle);
}

const rule = (field: string, operator: string, value: string) => ({ field, operator, value });

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
  await createProduct('linen-shirt', '50', { vendor: 'Flax', tags: ['summer'] });
  await createProduct('wool-coat', '200', { vendor: 'Loom', tags: ['winter'] });
  await createProduct('straw-hat', '20', { vendor: 'Loom', tags: ['summer', 'sale'] });
});

afterAll(() => subgraph.close());

test('a manual collection has its products in the order they were put in', async () => {
  const productIds = [ids['wool-coat'], ids['linen-shirt']];
  const { collection } = await createCollection({ title: 'By hand', productIds });
  expect(await members('by-hand')).toEqual(['wool-coat', 'linen-shirt']);
  const change = (mutation: string, list: unknown[]) =>
    run<Record<string, Payload>>(
      `mutation ($id: ID!, $productIds: [ID!]!) { result: ${mutation}(id: $id, productIds: $productIds) { collection { id } userErrors { field code } } }`,
      { id: collection?.id, productIds: list },
    );
  await change('collectionProductsAdd', [ids['straw-hat'], ids['wool-coat']]);
  expect(await members('by-hand')).toEqual(['wool-coat', 'linen-shirt', 'straw-hat']);
  expect(await members('by-hand', ', sort: { key: TITLE }')).toEqual(['linen-shirt', 'straw-hat', 'wool-coat']);
  await change('collectionProductsRemove', [ids['wool-coat']]);
  expect(await members('by-hand')).toEqual(['linen-shirt', 'straw-hat']);
  const unknown = [ids['wool-coat'], 'prod_01h455vb4pex5vsknk084sn02q'];
  expect((await change('collectionProductsAdd', unknown)).result?.userErrors).toEqual([
    { field: ['productIds', '1'], code: 'PRODUCT_NOT_FOUND' },
  ]);
  expect(await members('by-hand')).toEqual(['linen-shirt', 'straw-hat']);
});

test.each([
  ['tag', [rule('TAG', 'EQUALS', 'Summer')], true, ['linen-shirt', 'straw-hat']],
  ['not-tag', [rule('TAG', 'NOT_EQUALS', 'summer')], true, ['wool-coat']],
  ['vendor-and-tag', [rule('VENDOR', 'EQUALS', 'loom'), rule('TAG', 'EQUALS', 'summer')], true, ['straw-hat']],
  ['any', [rule('TITLE', 'STARTS_WITH', 'wool'), rule('TAG', 'EQUALS', 'sale')], false, ['straw-hat', 'wool-coat']],
  ['contains', [rule('TITLE', 'CONTAINS', '-SH')], true, ['linen-shirt']],
  ['ends', [rule('TITLE', 'ENDS_WITH', 'hat')], true, ['straw-hat']],
  ['cheap', [rule('PRICE', 'LESS_THAN', '50 EUR')], true, ['straw-hat']],
  ['dear', [rule('PRICE', 'GREATER_THAN', '49.99 EUR')], true, ['linen-shirt', 'wool-coat']],
])('rules choose by %s', async (handle, rules, matchAll, found) => {
  await byRule(handle, rules, matchAll);
  expect(await members(handle)).toEqual(found);
});

test('a product goes in and out of collections as it changes', async () => {
  await byRule('new-arrivals', [rule('TAG', 'EQUALS', 'new'), rule('PRICE', 'LESS_THAN', '30 EUR')]);
  await createProduct('sandal', '25', { tags: ['new'] });
  expect(await members('new-arrivals')).toEqual(['sandal']);
  const { product } = await run<{ product: { variants: { nodes: { id: string }[] }; collections: object } }>(
    '{ product(handle: "sandal") { variants(first: 1) { nodes { id } } collections(first: 5) { totalCount nodes { handle } } } }',
  );
  expect(product.collections).toEqual({
    totalCount: 3,
    nodes: [{ handle: 'cheap' }, { handle: 'new-arrivals' }, { handle: 'not-tag' }],
  });
  const price = (amount: string) =>
    run(
      'mutation ($id: ID!, $amount: Decimal!) { productVariantUpdate(id: $id, input: { prices: [{ amount: $amount, currencyCode: EUR }] }) { userErrors { code } } }',
      { id: product.variants.nodes[0]?.id, amount },
    );
  await price('30');
  expect(await members('new-arrivals')).toEqual([]);
  await price('29');
  expect(await members('new-arrivals')).toEqual(['sandal']);
  await run('mutation ($id: ID!) { productDelete(id: $id) { deletedId } }', { id: ids.sandal });
});

test('rules on a category mean those below it, and follow when the tree changes', async () => {
  const category = async (title: string, parentId?: string) => {
    const query = 'mutation ($input: CategoryCreateInput!) { categoryCreate(input: $input) { category { id } } }';
    const data = await run<{ categoryCreate: { category: { id: string } } }>(query, { input: { title, parentId } });
    return data.categoryCreate.category.id;
  };
  const top = await category('Top');
  const below = await category('Below', top);
  await run(
    'mutation ($id: ID!, $categoryId: ID!) { productUpdate(id: $id, input: { categoryId: $categoryId }) { userErrors { code } } }',
    { id: ids['wool-coat'], categoryId: below },
  );
  await byRule('in-top', [rule('CATEGORY', 'EQUALS', top)]);
  expect(await members('in-top')).toEqual(['wool-coat']);
  await run('mutation ($id: ID!) { categoryUpdate(id: $id, input: { parentId: null }) { userErrors { code } } }', {
    id: below,
  });
  expect(await members('in-top')).toEqual([]);
});

test('new rules choose anew', async () => {
  const id = await byRule('changing', [rule('TAG', 'EQUALS', 'summer')]);
  const update =
    'mutation ($id: ID!, $input: CollectionUpdateInput!) { collectionUpdate(id: $id, input: $input) { userErrors { field code } } }';
  await run(update, { id, input: { rules: [rule('TAG', 'EQUALS', 'winter')] } });
  expect(await members('changing')).toEqual(['wool-coat']);
  const refused = await run(update, { id, input: { title: 'Other', rules: [] } });
  expect(refused).toEqual({ collectionUpdate: { userErrors: [{ field: ['rules'], code: 'INVALID_RULE' }] } });
  expect(await members('changing')).toEqual(['wool-coat']);
});

test.each([
  ['a handle that is taken', { handle: 'tag' }, ['handle'], 'HANDLE_TAKEN'],
  ['rules of a manual one', { rules: [rule('TAG', 'EQUALS', 'x')] }, ['rules'], 'NOT_BY_RULE'],
  ['a rule collection without rules', { kind: 'RULE' }, ['rules'], 'INVALID_RULE'],
  [
    'a price that is none',
    { kind: 'RULE', rules: [rule('PRICE', 'LESS_THAN', 'cheap')] },
    ['rules', '0'],
    'INVALID_RULE',
  ],
  [
    'a category that is none',
    { kind: 'RULE', rules: [rule('CATEGORY', 'EQUALS', 'hats')] },
    ['rules', '0'],
    'INVALID_RULE',
  ],
  [
    'an operator that does not fit',
    { kind: 'RULE', rules: [rule('TAG', 'LESS_THAN', 'x')] },
    ['rules', '0'],
    'INVALID_RULE',
  ],
  ['an unknown product', { productIds: ['prod_01h455vb4pex5vsknk084sn02q'] }, ['productIds', '0'], 'PRODUCT_NOT_FOUND'],
])('%s is refused', async (_, input, field, code) => {
  expect(await createCollection({ title: 'New', ...input })).toEqual({
    collection: null,
    userErrors: [{ field, code }],
  });
});

test('a product made while a rule is made is not missed', async () => {
  await Promise.all([
    byRule('at-once', [rule('TAG', 'EQUALS', 'at-once')]),
    ...[1, 2, 3, 4].map((number) => createProduct(`at-once-${number}`, '1', { tags: ['at-once'] })),
  ]);
  expect(await members('at-once')).toEqual(['at-once-1', 'at-once-2', 'at-once-3', 'at-once-4']);
});

test('the products of many collections are one statement', async () => {
  const query = '{ collections(first: 100) { nodes { products(first: 5) { nodes { title } } } } }';
  expect(await subgraph.countSql(() => subgraph.execute(query))).toBe(2);
});

test('an import creates, repeats and updates collections, each item for itself', async () => {
  const mutation = `mutation ($input: [CollectionImportInput!]!) { collectionsImport(input: $input) {
    results { externalReference outcome collection { handle kind } errors { field code } } } }`;
  const product = { externalReference: 'ref-1', title: 'Referenced', status: 'ACTIVE', variants: [] };
  await run('mutation ($input: [ProductImportInput!]!) { productsImport(input: $input) { results { outcome } } }', {
    input: [product],
  });
  const input = [
    { externalReference: 'c1', handle: 'imported', title: 'Imported', productReferences: ['ref-1'] },
    {
      externalReference: 'c2',
      handle: 'imported',
      title: 'Twin',
      kind: 'RULE',
      rules: [rule('TAG', 'EQUALS', 'sale')],
    },
    { externalReference: 'c3', handle: 'broken', title: 'Broken', productReferences: ['nothing'] },
  ];
  const failed = {
    externalReference: 'c3',
    outcome: 'FAILED',
    collection: null,
    errors: [{ field: ['productReferences', '0'], code: 'PRODUCT_NOT_FOUND' }],
  };
  const results = (outcome: string) => ({
    collectionsImport: {
      results: [
        { externalReference: 'c1', outcome, collection: { handle: 'imported', kind: 'MANUAL' }, errors: [] },
        { externalReference: 'c2', outcome, collection: { handle: 'imported-2', kind: 'RULE' }, errors: [] },
        failed,
      ],
    },
  });
  expect(await run(mutation, { input })).toEqual(results('CREATED'));
  expect(await run(mutation, { input })).toEqual(results('UNCHANGED'));
  expect(await run(mutation, { input: input.map((item) => ({ ...item, descriptionHtml: '<p>x</p>' })) })).toEqual(
    results('UPDATED'),
  );
  expect([await members('imported'), await members('imported-2')]).toEqual([['referenced'], ['straw-hat']]);
});
