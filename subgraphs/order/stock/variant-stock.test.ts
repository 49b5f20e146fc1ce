import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
});

afterAll(() => subgraph.close());

const newVariant = () => encodeId('var', newUuid());
const represent = (ids: string[]) => ({ representations: ids.map((id) => ({ __typename: 'ProductVariant', id })) });

const importLevels = /* GraphQL */ `
  mutation Import($input: [StockLevelImportInput!]!) { stockLevelsImport(input: $input) { results { outcome } } }
`;

const stock = /* GraphQL */ `
  query Stock($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on ProductVariant { availableForSale stock { tracked backorder available } }
    }
  }
`;

const deepStock = /* GraphQL */ `
  query Stock($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on ProductVariant {
        stock { available levels { available location { name } } movements(first: 3) { nodes { delta location { name } } } }
      }
    }
  }
`;

test('without any row a variant is tracked, has nothing available and is not for sale', async () => {
  const { data, errors } = await subgraph.execute(stock, represent([newVariant()]));
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    _entities: [{ availableForSale: false, stock: { tracked: true, backorder: false, available: 0 } }],
  });
});

test('a representation with an id that is none of a variant is null', async () => {
  const { data, errors } = await subgraph.execute(stock, represent(['var_nonsense', encodeId('prod', newUuid())]));
  expect(errors).toBeUndefined();
  expect(data).toEqual({ _entities: [null, null] });
});

test('the stock of 2, 20 or 1000 variants is one statement, with levels and ledger four', async () => {
  const variants = Array.from({ length: 1000 }, newVariant);
  for (let start = 0; start < 1000; start += 250) {
    const part = variants.slice(start, start + 250);
    const input = part.map((variantId) => ({ variantId, locationHandle: 'main', onHand: 2 }));
    await subgraph.execute(importLevels, { input }, staffViewer);
  }
  const statements = (query: string, count: number) =>
    subgraph.countSql(() => subgraph.execute(query, represent(variants.slice(0, count)), staffViewer));
  expect(await Promise.all([2].map((count) => statements(stock, count)))).toEqual([1]);
  expect(await statements(stock, 20)).toBe(1);
  expect(await statements(stock, 1000)).toBe(1);
  // Stock, levels with their locations, movements, their locations.
  expect(await statements(deepStock, 2)).toBe(4);
  expect(await statements(deepStock, 1000)).toBe(4);
});

test('what stands on a shelf out of use is not for sale, and only staff see it', async () => {
  const variantId = newVariant();
  const input = [
    { variantId, locationHandle: 'open', onHand: 2 },
    { variantId, locationHandle: 'closed', onHand: 5 },
  ];
  await subgraph.execute(importLevels, { input }, staffViewer);
  const { data: found } = await subgraph.execute<{ locations: { nodes: { id: string; handle: string }[] } }>(
    '{ locations(first: 100) { nodes { id handle } } }',
  );
  const closed = found?.locations.nodes.find(({ handle }) => handle === 'closed')?.id;
  const close =
    'mutation($id: ID!) { locationUpdate(id: $id, input: { active: false }) { location { active } userErrors { code } } }';
  await subgraph.execute(close, { id: closed }, staffViewer);
  const levels = /* GraphQL */ `
    query Levels($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on ProductVariant { stock { available levels { location { handle } available onHand } } }
      }
    }
  `;
  const visitor = await subgraph.execute(levels, represent([variantId]));
  expect(visitor.data).toEqual({
    _entities: [{ stock: { available: 2, levels: [{ location: { handle: 'open' }, available: 2, onHand: null }] } }],
  });
  expect(visitor.errors?.map((error) => error.extensions?.code)).toEqual(['UNAUTHENTICATED']);
  const staff = await subgraph.execute(levels, represent([variantId]), staffViewer);
  expect(staff.data).toEqual({
    _entities: [
      {
        stock: {
          available: 2,
          levels: [
            { location: { handle: 'open' }, available: 2, onHand: 2 },
            { location: { handle: 'closed' }, available: 5, onHand: 5 },
          ],
        },
      },
    ],
  });
  const { data } = await subgraph.execute('query($id: ID!) { location(id: $id) { id } }', { id: closed });
  expect(data).toEqual({ location: null });
});
