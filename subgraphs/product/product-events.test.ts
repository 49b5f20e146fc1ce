import { Client } from 'pg';
import { decodeId } from '../../platform/ids/typed-id';
import { eventsOf, type WrittenEvent } from '../../tests/kit/events-of';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../tests/kit/test-subgraph';
import { productSubgraph } from './start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
});

afterAll(() => subgraph.close());

const operations = {
  create: `mutation ($input: ProductCreateInput!) { result: productCreate(input: $input) {
    product { id variants(first: 9) { nodes { id } } } userErrors { code } } }`,
  update: `mutation ($id: ID!, $input: ProductUpdateInput!) { result: productUpdate(id: $id, input: $input) {
    product { id updatedAt } userErrors { code } } }`,
  delete: `mutation ($id: ID!) { result: productDelete(id: $id) { deletedId userErrors { code } } }`,
  addVariant: `mutation ($id: ID!, $input: ProductVariantInput!) { result: productVariantCreate(productId: $id, input: $input) {
    productVariant { id } userErrors { code } } }`,
  updateVariant: `mutation ($id: ID!, $input: ProductVariantInput!) { result: productVariantUpdate(id: $id, input: $input) {
    productVariant { id } userErrors { code } } }`,
  deleteVariant: `mutation ($id: ID!) { result: productVariantDelete(id: $id) { deletedId userErrors { code } } }`,
  import: `mutation ($input: [ProductImportInput!]!) { result: productsImport(input: $input) {
    results { outcome id variants { id } } } }`,
};

interface Result {
  product?: { id: string; updatedAt: string; variants: { nodes: { id: string }[] } };
  productVariant?: { id: string };
  userErrors: { code: string }[];
  results?: { outcome: string; id: string; variants: { id: string }[] }[];
}

async function run(operation: keyof typeof operations, variables: object): Promise<Result> {
  const { data, errors } = await subgraph.execute<{ result: Result }>(
    operations[operation],
    { ...variables },
    staffViewer,
  );
  expect(errors).toBeUndefined();
  return data?.result as Result;
}

const eur = (amount: string) => [{ amount, currencyCode: 'EUR' }];

async function create(handle: string): Promise<{ id: string; variantId: string }> {
  const variants = [{ sku: handle, optionValues: ['S'], prices: eur('10') }];
  const input = { handle, title: 'Shirt', status: 'ACTIVE', options: [{ name: 'Size', values: ['S'] }], variants };
  const { product } = await run('create', { input });
  return { id: product?.id as string, variantId: product?.variants.nodes[0]?.id as string };
}

/** An event about a product as it is expected. */
function told(type: string, productId: string, payload: object): WrittenEvent {
  const tags = [`product:${productId}`, 'products'];
  return { type, entityType: 'Product', tags, payload: { version: 1, productId, ...payload } };
}

const priced = (variantId: string, ...amounts: string[]) => ({
  variants: [{ variantId, prices: amounts.map((amount) => ({ amount, currencyCode: 'EUR' })) }],
});

test('a new product is told of once, and its prices are no change', async () => {
  let id = '';
  const events = await eventsOf(subgraph, async () => {
    id = (await create('new')).id;
  });
  expect(events).toEqual([told('product.created', id, { handle: 'new' })]);
});

test('an event has the key of its product, an id of its own, a time and the number of its transaction', async () => {
  const { id } = await create('envelope');
  const client = new Client({ connectionString: subgraph.databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `select entity_id, id, occurred_at, position::int, transaction_id::int from outbox
     where payload->>'handle' = 'envelope'`,
  );
  await client.end();
  expect(rows).toEqual([
    {
      entity_id: decodeId('prod', id),
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      occurred_at: expect.any(Date),
      position: expect.any(Number),
      transaction_id: expect.any(Number),
    },
  ]);
});

test('a changed product is told of, one that is changed into what it was is not', async () => {
  const { id } = await create('changing');
  const change = { id, input: { title: 'Blouse', tags: ['linen'], handle: 'changed' } };
  const events = await eventsOf(subgraph, () => run('update', change));
  expect(events).toEqual([told('product.changed', id, { handle: 'changed' })]);

  const before = (await run('update', change)).product?.updatedAt;
  expect(await eventsOf(subgraph, () => run('update', change))).toEqual([]);
  expect((await run('update', { id, input: {} })).product?.updatedAt).toBe(before);
});

test('a deleted product is told of with its variants, one that is not there is not', async () => {
  const { id, variantId } = await create('deleted');
  const events = await eventsOf(subgraph, () => run('delete', { id }));
  expect(events).toEqual([told('product.deleted', id, { handle: 'deleted', variantIds: [variantId] })]);
  expect(await eventsOf(subgraph, () => run('delete', { id }))).toEqual([]);
});

test('a variant is a change of its product, and a change of prices when its prices are', async () => {
  const { id, variantId } = await create('variants');
  const changed = told('product.changed', id, { handle: 'variants' });
  let added = '';
  const input = { sku: 'variants-m', optionValues: ['M'], prices: eur('12.50') };
  const adding = await eventsOf(subgraph, async () => {
    added = (await run('addVariant', { id, input })).productVariant?.id as string;
  });
  expect(adding).toEqual([changed, told('price.changed', id, priced(added, '12.50'))]);

  const update = (values: object) => eventsOf(subgraph, () => run('updateVariant', { id: variantId, input: values }));
  expect(await update({ barcode: '4006381333931' })).toEqual([changed]);
  expect(await update({ prices: eur('9.99') })).toEqual([
    changed,
    told('price.changed', id, priced(variantId, '9.99')),
  ]);
  expect(await update({ prices: [] })).toEqual([changed, told('price.changed', id, priced(variantId))]);
  expect(await update({ barcode: '4006381333931', prices: [] })).toEqual([]);
  expect(await eventsOf(subgraph, () => run('deleteVariant', { id: added }))).toEqual([changed]);
});

test('what is refused is not told of', async () => {
  const { id, variantId } = await create('refused');
  await create('taken');
  const events = await eventsOf(subgraph, async () => {
    const taken = { handle: 'taken', title: 'Shirt', status: 'ACTIVE' };
    expect((await run('create', { input: taken })).userErrors).toEqual([{ code: 'HANDLE_TAKEN' }]);
    expect((await run('update', { id, input: { handle: 'taken' } })).userErrors).toEqual([{ code: 'HANDLE_TAKEN' }]);
    const input = { sku: 'taken', optionValues: ['M'], prices: eur('1') };
    expect((await run('addVariant', { id, input })).userErrors).toEqual([{ code: 'SKU_TAKEN' }]);
    expect((await run('updateVariant', { id: variantId, input: { sku: 'taken' } })).userErrors).toHaveLength(1);
  });
  expect(events).toEqual([]);
});

const imported = (reference: string, amount: string, title = reference) => ({
  externalReference: reference,
  title,
  variants: [{ externalReference: reference, sku: reference, prices: eur(amount) }],
});

test('an import tells of what it created and changed, in one statement, and not of what stays or fails', async () => {
  const batch = [imported('i-1', '1'), imported('i-2', '2'), imported('i-3', '3')];
  const { results: first = [] } = await run('import', { input: batch });
  const [one, two] = first.map(({ id, variants }) => ({ id, variantId: variants[0]?.id as string }));
  const again = [
    imported('i-1', '1.50'),
    imported('i-2', '2', 'Renamed'),
    imported('i-3', '3'),
    imported('i-4', '4'),
    { ...imported('i-5', '5'), variants: [{ externalReference: 'i-5', sku: 'i-3', prices: [] }] },
  ];
  let created = '';
  const events = await eventsOf(subgraph, async () => {
    const { results = [] } = await run('import', { input: again });
    expect(results.map(({ outcome }) => outcome)).toEqual(['UPDATED', 'UPDATED', 'UNCHANGED', 'CREATED', 'FAILED']);
    created = results[3]?.id as string;
  });
  expect(events).toEqual([
    told('product.changed', one?.id as string, { handle: 'i-1' }),
    told('price.changed', one?.id as string, priced(one?.variantId as string, '1.50')),
    told('product.changed', two?.id as string, { handle: 'i-2' }),
    told('product.created', created, { handle: 'i-4' }),
  ]);
  expect(await eventsOf(subgraph, () => run('import', { input: again.slice(0, 4) }))).toEqual([]);
});
