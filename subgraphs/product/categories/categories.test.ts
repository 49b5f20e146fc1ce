import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
});

afterAll(() => subgraph.close());

interface Payload {
  category: { id: string; handle: string; position: number; parent: { handle: string } | null } | null;
  userErrors: { field: string[]; code: string }[];
}

const selection = '{ category { id handle position parent { handle } } userErrors { field code } }';

async function create(input: object): Promise<Payload> {
  const mutation = `mutation ($input: CategoryCreateInput!) { categoryCreate(input: $input) ${selection} }`;
  const { data } = await subgraph.execute<{ categoryCreate: Payload }>(mutation, { input }, staffViewer);
  return data?.categoryCreate as Payload;
}

async function update(id: string, input: object): Promise<Payload> {
  const mutation = `mutation ($id: ID!, $input: CategoryUpdateInput!) { categoryUpdate(id: $id, input: $input) ${selection} }`;
  const { data } = await subgraph.execute<{ categoryUpdate: Payload }>(mutation, { id, input }, staffViewer);
  return data?.categoryUpdate as Payload;
}

/** Makes a branch: each category below the one before. @returns their ids */
async function branch(...handles: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const handle of handles) {
    const { category } = await create({ title: handle, handle, parentId: ids.at(-1) });
    ids.push(category?.id as string);
  }
  return ids;
}

test('a category stands behind its siblings, and knows its ancestors and children', async () => {
  const [root] = await branch('clothing', 'shirts', 'linen-shirts');
  await create({ title: 'Hats', parentId: root });
  const { data } = await subgraph.execute(`{
    category(handle: "clothing") { parent { id } children(first: 5) { totalCount nodes { handle position } } }
    deep: category(handle: "linen-shirts") { ancestors { handle } }
    categories(first: 5, rootsOnly: true) { totalCount nodes { handle } }
  }`);
  expect(data).toEqual({
    category: {
      parent: null,
      children: {
        totalCount: 2,
        nodes: [
          { handle: 'shirts', position: 1 },
          { handle: 'hats', position: 2 },
        ],
      },
    },
    deep: { ancestors: [{ handle: 'clothing' }, { handle: 'shirts' }] },
    categories: { totalCount: 1, nodes: [{ handle: 'clothing' }] },
  });
});

test('a category can be below neither itself nor what is below it', async () => {
  const [top, middle, bottom] = await branch('cycle-top', 'cycle-middle', 'cycle-bottom');
  for (const parentId of [top, middle, bottom]) {
    expect(await update(top as string, { parentId, title: 'Changed' })).toEqual({
      category: null,
      userErrors: [{ field: ['parentId'], code: 'CATEGORY_CYCLE' }],
    });
  }
  const { data } = await subgraph.execute('{ category(handle: "cycle-top") { title parent { id } } }');
  expect(data).toEqual({ category: { title: 'cycle-top', parent: null } });
});

test('two moves at the same moment make no cycle together', async () => {
  const [left] = await branch('race-left');
  const [right] = await branch('race-right');
  const results = await Promise.all([
    update(left as string, { parentId: right }),
    update(right as string, { parentId: left }),
  ]);
  expect(results.map(({ userErrors }) => userErrors.map(({ code }) => code)).toSorted()).toEqual([
    [],
    ['CATEGORY_CYCLE'],
  ]);
});

test('a branch can be moved to the first level', async () => {
  const [, middle] = await branch('move-top', 'move-middle');
  expect((await update(middle as string, { parentId: null })).category?.parent).toBeNull();
  expect((await update(middle as string, { title: 'Renamed' })).category?.parent).toBeNull();
});

test.each([
  ['a taken handle', { handle: 'taken' }, 'HANDLE_TAKEN'],
  ['no handle at all', { handle: '!' }, 'INVALID_HANDLE'],
  ['no title', { title: '' }, 'TITLE_REQUIRED'],
  ['an unknown parent', { parentId: 'cat_01h455vb4pex5vsknk084sn02q' }, 'PARENT_NOT_FOUND'],
])('%s is refused', async (_, input, code) => {
  await create({ title: 'Taken', handle: 'taken' });
  const { category, userErrors } = await create({ title: 'New', ...input });
  expect([category, userErrors.map((error) => error.code)]).toEqual([null, [code]]);
});

test('equal titles get numbered handles', async () => {
  expect((await create({ title: 'Sale!' })).category?.handle).toBe('sale');
  expect((await create({ title: 'Sale?' })).category?.handle).toBe('sale-2');
});

test('a category with others below it stays; one without goes', async () => {
  const [top, bottom] = await branch('delete-top', 'delete-bottom');
  const mutation = 'mutation ($id: ID!) { categoryDelete(id: $id) { deletedId userErrors { code } } }';
  const remove = async (id?: string) => (await subgraph.execute(mutation, { id }, staffViewer)).data?.categoryDelete;
  expect(await remove(top)).toEqual({ deletedId: null, userErrors: [{ code: 'HAS_CHILDREN' }] });
  expect(await remove(bottom)).toEqual({ deletedId: bottom, userErrors: [] });
  expect(await remove(bottom)).toEqual({ deletedId: null, userErrors: [{ code: 'NOT_FOUND' }] });
});

test('one level of categories is one statement, whatever its size', async () => {
  const query =
    '{ categories(first: 100) { nodes { parent { id } ancestors { id } children(first: 3) { nodes { id } } } } }';
  expect(await subgraph.countSql(() => subgraph.execute(query))).toBe(4);
});

test('a visitor may not change the tree', async () => {
  const { errors } = await subgraph.execute(
    'mutation { categoryCreate(input: { title: "X" }) { userErrors { code } } }',
  );
  expect(errors?.map((error) => error.extensions?.code)).toEqual(['UNAUTHENTICATED']);
});
