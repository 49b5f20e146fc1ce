import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
});

afterAll(() => subgraph.close());

const importProducts = /* GraphQL */ `
  mutation Import($input: [ProductImportInput!]!) {
    productsImport(input: $input) {
      results { externalReference outcome id variants { externalReference id } errors { field code } }
    }
  }
`;

interface ImportData {
  productsImport: {
    results: {
      externalReference: string;
      outcome: string;
      id: string | null;
      variants: { externalReference: string; id: string }[];
      errors: { field: string[] | null; code: string }[];
    }[];
  };
}

async function run(input: object[]): Promise<ImportData['productsImport']['results']> {
  const { data, errors } = await subgraph.execute<ImportData>(importProducts, { input }, staffViewer);
  expect(errors).toBeUndefined();
  return data?.productsImport.results ?? [];
}

function shirt(reference: string, changes: object = {}) {
  return {
    externalReference: reference,
    title: `Linen shirt ${reference}`,
    status: 'ACTIVE',
    descriptionHtml: '<p onclick="x()">Cool &amp; light</p><script>x()</script>',
    vendor: 'Flax & Co',
    tags: ['linen', 'summer'],
    categoryPath: ['Clothing', 'Shirts'],
    options: [{ name: 'Size', values: ['S', 'M'] }],
    variants: ['S', 'M'].map((size) => ({
      externalReference: `${reference}:${size}`,
      sku: `${reference}-${size}`,
      optionValues: [size],
      prices: [
        { amount: '49.90', currencyCode: 'EUR', compareAt: '59.9' },
        { amount: '8000', currencyCode: 'JPY' },
      ],
      weight: { value: '0.250', unit: 'KILOGRAMS' },
    })),
    media: [{ url: 'https://cdn.example/shirt.jpg', alt: 'A shirt' }],
    ...changes,
  };
}

const byReference = /* GraphQL */ `
  query Product($id: ID!) {
    product(id: $id) {
      handle title description descriptionHtml status tags externalReference
      options { name position values } media { url alt position }
      priceRange(currencyCode: EUR) { min { amount } max { amount } }
      variants(first: 10) {
        totalCount
        nodes {
          sku title selectedOptions { name value } weight { value unit }
          prices { amount { amount currencyCode } compareAt { amount } }
        }
      }
    }
  }
`;

test('a product comes in whole', async () => {
  const [result] = await run([shirt('whole')]);
  expect(result).toEqual({
    externalReference: 'whole',
    outcome: 'CREATED',
    id: expect.stringMatching(/^prod_/),
    variants: ['S', 'M'].map((size) => ({
      externalReference: `whole:${size}`,
      id: expect.stringMatching(/^var_/),
    })),
    errors: [],
  });
  const { data } = await subgraph.execute(byReference, { id: result?.id });
  const prices = [
    { amount: { amount: '49.90', currencyCode: 'EUR' }, compareAt: { amount: '59.90' } },
    { amount: { amount: '8000', currencyCode: 'JPY' }, compareAt: null },
  ];
  expect(data?.product).toEqual({
    handle: 'linen-shirt-whole',
    title: 'Linen shirt whole',
    description: 'Cool & light',
    descriptionHtml: '<p>Cool &amp; light</p>',
    status: 'ACTIVE',
    tags: ['linen', 'summer'],
    externalReference: 'whole',
    options: [{ name: 'Size', position: 1, values: ['S', 'M'] }],
    media: [{ url: 'https://cdn.example/shirt.jpg', alt: 'A shirt', position: 1 }],
    priceRange: { min: { amount: '49.90' }, max: { amount: '49.90' } },
    variants: {
      totalCount: 2,
      nodes: ['S', 'M'].map((size) => ({
        sku: `whole-${size}`,
        title: size,
        selectedOptions: [{ name: 'Size', value: size }],
        weight: { value: '0.25', unit: 'KILOGRAMS' },
        prices,
      })),
    },
  });
});

test('a repeat changes nothing and costs one statement; a change keeps the ids of what stays', async () => {
  const input = shirt('again');
  const [first] = await run([input]);
  expect(await subgraph.countSql(() => run([input]))).toBe(1);
  expect(await run([input])).toEqual([{ ...first, outcome: 'UNCHANGED' }]);
  const [small] = input.variants;
  const [changed] = await run([{ ...input, title: 'Cotton shirt', variants: [small] }]);
  expect(changed).toEqual({ ...first, outcome: 'UPDATED', variants: first?.variants.slice(0, 1) });
  const { data } = await subgraph.execute(byReference, { id: first?.id });
  expect(data?.product).toMatchObject({
    handle: 'linen-shirt-again',
    title: 'Cotton shirt',
    variants: { totalCount: 1 },
  });
});

test('items that fail leave the others in, and nothing of themselves', async () => {
  await run([shirt('owner')]);
  const [variant] = shirt('x').variants;
  const results = await run([
    shirt('good'),
    shirt('stolen-sku', { variants: [{ ...variant, sku: 'owner-S' }] }),
    shirt('in-batch', { variants: [{ ...variant, sku: 'good-M' }] }),
    shirt('no-title', { title: ' ' }),
    shirt('yen', { variants: [{ ...variant, prices: [{ amount: '1.5', currencyCode: 'JPY' }] }] }),
    shirt('options', { variants: [{ ...variant, optionValues: ['S', 'Blue'] }] }),
    shirt('collection', { collectionHandles: ['nowhere'] }),
    shirt('good'),
  ]);
  expect(results.map(({ externalReference, outcome, errors }) => ({ externalReference, outcome, errors }))).toEqual([
    { externalReference: 'good', outcome: 'CREATED', errors: [] },
    failure('stolen-sku', ['variants', '0', 'sku'], 'SKU_TAKEN'),
    failure('in-batch', ['variants', '0', 'sku'], 'SKU_TAKEN'),
    failure('no-title', ['title'], 'TITLE_REQUIRED'),
    failure('yen', ['variants', '0', 'prices', '0', 'amount'], 'INVALID_AMOUNT'),
    failure('options', ['variants', '0', 'optionValues'], 'INVALID_OPTION_VALUES'),
    failure('collection', ['collectionHandles', '0'], 'UNKNOWN_COLLECTION'),
    failure('good', ['externalReference'], 'DUPLICATE_REFERENCE'),
  ]);
  const { data } = await subgraph.execute(
    '{ good: product(handle: "linen-shirt-good") { title } yen: product(handle: "linen-shirt-yen") { title } }',
  );
  expect(data).toEqual({ good: { title: 'Linen shirt good' }, yen: null });
});

function failure(externalReference: string, field: string[], code: string) {
  return { externalReference, outcome: 'FAILED', errors: [{ field, code }] };
}

test('equal handles are numbered, and stay with their products', async () => {
  const twins = ['twin-a', 'twin-b', 'twin-c'].map((reference) => shirt(reference, { title: 'Twin' }));
  const ids = (await run(twins)).map(({ id }) => id);
  const handles = () =>
    Promise.all(
      ids.map(async (id) => {
        const { data } = await subgraph.execute<{ product: { handle: string } }>(byReference, { id });
        return data?.product.handle;
      }),
    );
  expect(await handles()).toEqual(['twin', 'twin-2', 'twin-3']);
  await run(twins.map((twin) => ({ ...twin, handle: 'twin', vendor: 'Another' })));
  expect(await handles()).toEqual(['twin', 'twin-2', 'twin-3']);
});

test('two imports of the same products at the same moment make them once', async () => {
  const batch = Array.from({ length: 20 }, (_, index) => shirt(`race-${index}`, { categoryPath: ['New', 'Race'] }));
  const [left, right] = await Promise.all([run(batch), run(batch.toReversed())]);
  const ids = (results: { externalReference: string; id: string | null }[]) =>
    Object.fromEntries(results.map(({ externalReference, id }) => [externalReference, id]));
  expect(ids(left)).toEqual(ids(right));
  expect(new Set([...left, ...right].map(({ outcome }) => outcome)).has('FAILED')).toBe(false);
});

test('SKUs may change places between products of one call', async () => {
  const swap = (first: string, second: string) => [
    shirt('swap-1', { variants: [{ ...shirt('swap-1').variants[0], sku: first }] }),
    shirt('swap-2', { variants: [{ ...shirt('swap-2').variants[0], sku: second }] }),
  ];
  await run(swap('left', 'right'));
  expect((await run(swap('right', 'left'))).map(({ outcome }) => outcome)).toEqual(['UPDATED', 'UPDATED']);
});

test('a batch costs the same number of statements whatever its size', async () => {
  const batch = (size: number, prefix: string) =>
    Array.from({ length: size }, (_, index) => shirt(`${prefix}-${index}`));
  expect(await subgraph.countSql(() => run(batch(2, 'two')))).toBe(13);
  expect(await subgraph.countSql(() => run(batch(250, 'many')))).toBe(13);
});

test('more than 250 items are refused before anything is written', async () => {
  const input = Array.from({ length: 251 }, (_, index) => shirt(`too-many-${index}`));
  const { data, errors } = await subgraph.execute(importProducts, { input }, staffViewer);
  expect(data).toEqual({ productsImport: null });
  expect(errors?.map((error) => error.extensions?.code)).toEqual(['TOO_MANY_ITEMS']);
});

test('text that PostgreSQL cannot store is cleaned', async () => {
  const [result] = await run([shirt('nul', { title: 'Nul\0l \ud800shirt', handle: 'nul' })]);
  const { data } = await subgraph.execute<{ product: { title: string } }>(byReference, { id: result?.id });
  expect(data?.product.title).toBe('Null \ufffdshirt');
});

test('a visitor may not import', async () => {
  const { errors } = await subgraph.execute(importProducts, { input: [shirt('visitor')] });
  expect(errors?.map((error) => error.extensions?.code)).toEqual(['UNAUTHENTICATED']);
});
