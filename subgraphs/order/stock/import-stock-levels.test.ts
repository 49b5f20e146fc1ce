import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
});

afterAll(() => subgraph.close());

const importLevels = /* GraphQL */ `
  mutation Import($input: [StockLevelImportInput!]!) {
    stockLevelsImport(input: $input) { results { variantId locationHandle outcome errors { field code } } }
  }
`;

const stockOf = /* GraphQL */ `
  query Stock($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on ProductVariant {
        id
        availableForSale
        stock { tracked backorder available levels { location { handle name } available onHand allocated } }
      }
    }
  }
`;

const newVariant = () => encodeId('var', newUuid());
const represent = (ids: string[]) => ({ representations: ids.map((id) => ({ __typename: 'ProductVariant', id })) });

interface Imported {
  stockLevelsImport: { results: { outcome: string; errors: { field: string[] | null; code: string }[] }[] };
}

async function importAs(input: unknown[], viewer = staffViewer): Promise<string[]> {
  const { data, errors } = await subgraph.execute<Imported>(importLevels, { input }, viewer);
  expect(errors).toBeUndefined();
  return data?.stockLevelsImport.results.map(({ outcome, errors: [error] }) => error?.code ?? outcome) ?? [];
}

test('an import creates levels and locations, a repeat changes nothing, a difference is an update', async () => {
  const [shirt, mug] = [newVariant(), newVariant()];
  const level = { locationHandle: 'main', locationName: 'Main warehouse', onHand: 5, tracked: true, backorder: false };
  const input = [
    { ...level, variantId: shirt },
    { ...level, variantId: mug, onHand: 0, backorder: true },
  ];
  expect(await importAs(input)).toEqual(['CREATED', 'CREATED']);
  expect(await importAs(input)).toEqual(['UNCHANGED', 'UNCHANGED']);
  expect(
    await importAs([
      { ...input[0], onHand: 7 },
      { ...input[1], backorder: false },
    ]),
  ).toEqual(['UPDATED', 'UPDATED']);
  const { data } = await subgraph.execute(stockOf, represent([shirt, mug]), staffViewer);
  const location = { handle: 'main', name: 'Main warehouse' };
  expect(data).toEqual({
    _entities: [
      {
        id: shirt,
        availableForSale: true,
        stock: {
          tracked: true,
          backorder: false,
          available: 7,
          levels: [{ location, available: 7, onHand: 7, allocated: 0 }],
        },
      },
      {
        id: mug,
        availableForSale: false,
        stock: {
          tracked: true,
          backorder: false,
          available: 0,
          levels: [{ location, available: 0, onHand: 0, allocated: 0 }],
        },
      },
    ],
  });
});

test('an item that fails leaves the others alone', async () => {
  const good = { variantId: newVariant(), locationHandle: 'main', onHand: 1 };
  const outcomes = await importAs([
    good,
    { ...good, variantId: encodeId('prod', newUuid()) },
    { ...good, variantId: "'; drop table stock_level" },
    { ...good, variantId: newVariant(), onHand: -1 },
    { ...good, variantId: newVariant(), onHand: 1_000_000_001 },
    { ...good, variantId: newVariant(), locationHandle: 'No Handle' },
    { ...good, onHand: 2 },
  ]);
  expect(outcomes).toEqual([
    'CREATED',
    'INVALID_ID',
    'INVALID_ID',
    'INVALID_QUANTITY',
    'INVALID_QUANTITY',
    'INVALID_HANDLE',
    'DUPLICATE_ITEM',
  ]);
  expect(await importAs([good])).toEqual(['UNCHANGED']);
});

test('settings that are left out stay as they are', async () => {
  const level = { variantId: newVariant(), locationHandle: 'main', onHand: 0 };
  expect(await importAs([{ ...level, tracked: false }])).toEqual(['CREATED']);
  expect(await importAs([level])).toEqual(['UNCHANGED']);
  expect(await importAs([{ ...level, backorder: true }])).toEqual(['UPDATED']);
  const { data } = await subgraph.execute(stockOf, represent([level.variantId]), staffViewer);
  expect(data).toMatchObject({ _entities: [{ stock: { tracked: false, backorder: true, available: 0 } }] });
});

test('a batch takes as many statements whether it has 2 items or 1,000', async () => {
  const batch = (size: number) =>
    Array.from({ length: size }, () => ({
      variantId: newVariant(),
      locationHandle: 'main',
      onHand: 3,
      backorder: true,
    }));
  const statements = async (input: unknown[]) => subgraph.countSql(() => importAs(input));
  const [small, large] = [batch(2), batch(1_000)];
  // Transaction begin and end, locations, turns, rows held, settings, levels, audit, what can be sold now, events; a repeat
  // compares what is there, and has neither audit nor events.
  expect([await statements(small), await statements(large)]).toEqual([10, 10]);
  expect([await statements(small), await statements(large)]).toEqual([9, 9]);
});

test('overlapping imports in opposite orders all succeed, and the location is created once', async () => {
  const variants = Array.from({ length: 50 }, newVariant);
  const batch = (onHand: number) =>
    variants.map((variantId) => ({ variantId, locationHandle: 'race', onHand, tracked: false }));
  const outcomes = await Promise.all([1, 2, 3, 4].map((n) => importAs(n % 2 ? batch(n) : batch(n).reverse())));
  expect(outcomes.flat().filter((outcome) => outcome === 'CREATED')).toHaveLength(50);
  expect(outcomes.flat().filter((outcome) => outcome === 'FAILED')).toEqual([]);
  const { data } = await subgraph.execute<{ locations: { nodes: { handle: string }[] } }>(
    '{ locations(first: 100) { nodes { handle } } }',
  );
  expect(data?.locations.nodes.filter(({ handle }) => handle === 'race')).toHaveLength(1);
});

test('a call that is too large, or by one without the right, changes nothing', async () => {
  const item = { variantId: newVariant(), locationHandle: 'forbidden', onHand: 3 };
  const codeOf = async (input: unknown[], viewer = staffViewer) =>
    (await subgraph.execute(importLevels, { input }, viewer)).errors?.[0]?.extensions?.code;
  expect(await codeOf(Array(1_001).fill(item))).toBe('TOO_MANY_ITEMS');
  expect(await codeOf([item], customerViewer(encodeId('user', newUuid())))).toBe('FORBIDDEN');
  const anonymous = await subgraph.execute(importLevels, { input: [item] });
  expect(anonymous.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  const { data } = await subgraph.execute(stockOf, represent([item.variantId]), staffViewer);
  expect(data).toMatchObject({ _entities: [{ availableForSale: false, stock: { available: 0, levels: [] } }] });
});
