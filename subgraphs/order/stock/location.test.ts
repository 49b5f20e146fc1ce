import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeEach(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
});

afterEach(() => subgraph.close());

const create = /* GraphQL */ `
  mutation Create($input: LocationCreateInput!) {
    locationCreate(input: $input) { location { id handle name priority active } userErrors { field code } }
  }
`;
const update = /* GraphQL */ `
  mutation Update($id: ID!, $input: LocationUpdateInput!) {
    locationUpdate(id: $id, input: $input) { location { handle name } userErrors { field code } }
  }
`;
const remove = /* GraphQL */ `
  mutation Delete($id: ID!) { locationDelete(id: $id) { deletedLocationId userErrors { field code } } }
`;
const importLocations = /* GraphQL */ `
  mutation Import($input: [LocationImportInput!]!) {
    locationsImport(input: $input) { results { outcome location { handle name priority active } errors { field code } } }
  }
`;
const importLevels = /* GraphQL */ `
  mutation Import($input: [StockLevelImportInput!]!) { stockLevelsImport(input: $input) { results { outcome } } }
`;
const list = '{ locations(first: 100) { totalCount nodes { handle priority } } }';

interface Created {
  locationCreate: { location: { id: string } | null; userErrors: { field: string[]; code: string }[] };
}

const createAs = async (input: Record<string, unknown>) =>
  (await subgraph.execute<Created>(create, { input }, staffViewer)).data?.locationCreate as Created['locationCreate'];

test('a location is created with a handle of its name and listed by priority', async () => {
  const created = await createAs({ name: ' Lager Köln ' });
  expect(created).toEqual({
    location: {
      id: expect.stringMatching(/^loc_[0-9a-z]{26}$/),
      handle: 'lager-koln',
      name: 'Lager Köln',
      priority: 0,
      active: true,
    },
    userErrors: [],
  });
  await createAs({ name: 'Shop', priority: -1 });
  const { data } = await subgraph.execute(list);
  expect(data).toEqual({
    locations: {
      totalCount: 2,
      nodes: [
        { handle: 'shop', priority: -1 },
        { handle: 'lager-koln', priority: 0 },
      ],
    },
  });
});

test('of ten who create one handle at once, one does', async () => {
  const results = await Promise.all(Array.from({ length: 10 }, () => createAs({ name: 'Main' })));
  expect(results.filter(({ location }) => location !== null)).toHaveLength(1);
  const refused = results.filter(({ userErrors }) => userErrors[0]?.code === 'HANDLE_TAKEN');
  expect(refused).toHaveLength(9);
});

test.each([
  ['an empty name', { name: ' ' }, 'INVALID_NAME'],
  ['a name with a NUL', { name: 'a\0b' }, 'INVALID_NAME'],
  ['a handle with spaces', { name: 'Main', handle: 'Main Street' }, 'INVALID_HANDLE'],
  ['SQL for a handle', { name: 'Main', handle: "'; drop table location; --" }, 'INVALID_HANDLE'],
])('%s is refused and nothing is created', async (_, input, code) => {
  expect((await createAs(input)).userErrors.map((error) => error.code)).toEqual([code]);
  expect((await subgraph.execute(list)).data).toEqual({ locations: { totalCount: 0, nodes: [] } });
});

test('a change keeps what is left out, and may not take the handle of another', async () => {
  const { location } = await createAs({ name: 'Main' });
  await createAs({ name: 'Shop' });
  const change = async (input: unknown) =>
    (await subgraph.execute(update, { id: location?.id, input }, staffViewer)).data?.locationUpdate;
  expect(await change({ name: 'Main hall' })).toEqual({
    location: { handle: 'main', name: 'Main hall' },
    userErrors: [],
  });
  expect(await change({ handle: 'shop' })).toEqual({
    location: null,
    userErrors: [{ field: ['input', 'handle'], code: 'HANDLE_TAKEN' }],
  });
});

test('a location that has kept stock stays, another goes', async () => {
  const { location: used } = await createAs({ name: 'Used' });
  const { location: unused } = await createAs({ name: 'Unused' });
  const level = { variantId: encodeId('var', newUuid()), locationHandle: 'used', onHand: 0 };
  await subgraph.execute(importLevels, { input: [level] }, staffViewer);
  const removeAs = async (id: string | undefined) =>
    (await subgraph.execute(remove, { id }, staffViewer)).data?.locationDelete;
  expect(await removeAs(used?.id)).toEqual({
    deletedLocationId: null,
    userErrors: [{ field: ['id'], code: 'LOCATION_IN_USE' }],
  });
  expect(await removeAs(unused?.id)).toEqual({ deletedLocationId: unused?.id, userErrors: [] });
  expect(await removeAs(unused?.id)).toEqual({
    deletedLocationId: null,
    userErrors: [{ field: ['id'], code: 'LOCATION_NOT_FOUND' }],
  });
});

test('deletions and imports that race leave either no location or one with its stock', async () => {
  const { location } = await createAs({ name: 'Race' });
  const input = [{ variantId: encodeId('var', newUuid()), locationHandle: 'race', onHand: 1 }];
  const [imported, deleted] = await Promise.all([
    subgraph.execute(importLevels, { input }, staffViewer),
    subgraph.execute(remove, { id: location?.id }, staffViewer),
  ]);
  expect(imported.errors).toBeUndefined();
  expect(deleted.errors).toBeUndefined();
  expect(imported.data).toEqual({ stockLevelsImport: { results: [{ outcome: 'CREATED' }] } });
});

test('an import creates, adopts, changes and repeats, and a bad item fails alone', async () => {
  await createAs({ name: 'Main' });
  await createAs({ name: 'Shop' });
  const run = async (input: unknown[]) => {
    const { data } = await subgraph.execute<{
      locationsImport: { results: { outcome: string; location: unknown; errors: { code: string }[] }[] };
    }>(importLocations, { input }, staffViewer);
    return data?.locationsImport.results.map(({ outcome, errors: [error] }) => error?.code ?? outcome);
  };
  const input = [
    { externalReference: '1', name: 'Main' },
    { externalReference: '2', name: 'North', priority: 3 },
    { externalReference: '2', name: 'Twice' },
    { externalReference: '', name: 'Nameless' },
    { externalReference: '3', name: 'Bad', handle: 'Not A Handle' },
    { externalReference: '4', name: 'Other main', handle: 'main' },
  ];
  const refused = ['DUPLICATE_ITEM', 'INVALID_REFERENCE', 'INVALID_HANDLE', 'HANDLE_TAKEN'];
  expect(await run(input)).toEqual(['UPDATED', 'CREATED', ...refused]);
  expect(await run(input)).toEqual(['UNCHANGED', 'UNCHANGED', ...refused]);
  expect(await run([{ externalReference: '2', name: 'Far north', active: false }])).toEqual(['UPDATED']);
  const { data } = await subgraph.execute(
    importLocations,
    { input: [{ externalReference: '2', name: 'Far north' }] },
    staffViewer,
  );
  expect(data).toEqual({
    locationsImport: {
      results: [
        {
          outcome: 'UNCHANGED',
          location: { handle: 'north', name: 'Far north', priority: 3, active: false },
          errors: [],
        },
      ],
    },
  });
});

test('a page is asked for within bounds, with a cursor of this list', async () => {
  const codeOf = async (args: string) =>
    (await subgraph.execute(`{ locations${args} { nodes { id } } }`)).errors?.[0]?.extensions?.code;
  expect(await codeOf('')).toBe('PAGE_SIZE_REQUIRED');
  expect(await codeOf('(first: 1000)')).toBe('PAGE_SIZE_OUT_OF_RANGE');
  const forged = Buffer.from(JSON.stringify(['locations:priority', 'first', '1 or true'])).toString('base64url');
  for (const cursor of ['elsewhere', forged]) {
    expect(await codeOf(`(first: 1, after: "${cursor}")`)).toBe('INVALID_CURSOR');
  }
  const { errors } = await subgraph.execute('query($id: ID!) { location(id: $id) { id } }', {
    id: encodeId('var', newUuid()),
  });
  expect(errors?.[0]?.extensions?.code).toBe('INVALID_ID');
});

test('without the right nothing is created', async () => {
  const codeOf = async (viewer?: Parameters<TestSubgraph['execute']>[2]) =>
    (await subgraph.execute(create, { input: { name: 'Main' } }, viewer)).errors?.[0]?.extensions?.code;
  expect(await codeOf()).toBe('UNAUTHENTICATED');
  expect(await codeOf(customerViewer(encodeId('user', newUuid())))).toBe('FORBIDDEN');
  expect((await subgraph.execute(list)).data).toEqual({ locations: { totalCount: 0, nodes: [] } });
});
