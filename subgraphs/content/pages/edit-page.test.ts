import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { importContent } from '../../../tests/kit/content-fixture';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { contentSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
});

afterAll(() => subgraph.close());

async function mutate(mutation: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  const types: Record<string, string> = { id: 'ID!', input: `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!` };
  const declared = Object.keys(variables).map((name) => `$${name}: ${types[name]}`);
  const passed = Object.keys(variables).map((name) => `${name}: $${name}`);
  const object = mutation.endsWith('Delete') ? 'deletedId' : `${mutation.replace(/[A-Z][a-z]+$/, '')} { id }`;
  const { data, errors } = await subgraph.execute<Record<string, Record<string, unknown>>>(
    `mutation (${declared.join(', ')}) { ${mutation}(${passed.join(', ')}) { ${object} userErrors { field code } } }`,
    variables,
    staffViewer,
  );
  expect(errors).toBeUndefined();
  return data?.[mutation] ?? {};
}

const refused = (code: string, field: string[]) => expect.objectContaining({ userErrors: [{ field, code }] });

async function createTree(what: 'page' | 'articleCategory', names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of names) {
    const payload = await mutate(`${what}Create`, { input: { title, parentId: ids.at(-1) ?? null } });
    ids.push((payload[what] as { id: string }).id);
  }
  return ids;
}

const trees = [
  ['page', 'page', 'PAGE_CYCLE'],
  ['articleCategory', 'acat', 'CATEGORY_CYCLE'],
] as const;

test.each(trees)('in a tree of kind %s nothing stands below itself', async (what, prefix, code) => {
  const [top, middle, bottom] = await createTree(what, [`${what} top`, `${what} middle`, `${what} bottom`]);
  const move = (id: unknown, parentId: unknown) => mutate(`${what}Update`, { id, input: { parentId } });
  expect(await move(top, top)).toEqual(refused(code, ['parentId']));
  expect(await move(top, bottom)).toEqual(refused(code, ['parentId']));
  expect(await move(top, encodeId(prefix, newUuid()))).toEqual(refused('PARENT_NOT_FOUND', ['parentId']));
  expect(await mutate(`${what}Delete`, { id: middle })).toEqual(refused('HAS_CHILDREN', ['id']));
  expect(await move(bottom, null)).toEqual({ [what]: { id: bottom }, userErrors: [] });
  expect(await mutate(`${what}Delete`, { id: middle })).toEqual({ deletedId: middle, userErrors: [] });
});

test.each(trees)('of two moves at once that would close a circle of kind %s, one is refused', async (what, _, code) => {
  const [left] = await createTree(what, [`${what} left`]);
  const [right] = await createTree(what, [`${what} right`]);
  const moves = await Promise.all([
    mutate(`${what}Update`, { id: left, input: { parentId: right } }),
    mutate(`${what}Update`, { id: right, input: { parentId: left } }),
  ]);
  expect(moves.flatMap((move) => move.userErrors)).toEqual([{ field: ['parentId'], code }]);
});

test('an import that would close a circle is refused, and so is what hangs on what is refused', async () => {
  const first = await importContent(subgraph, 'pages', [
    { externalReference: 'p1', title: 'One' },
    { externalReference: 'p2', title: 'Two', parentReference: 'p1' },
  ]);
  expect(first.map((item) => item.outcome)).toEqual(['CREATED', 'CREATED']);
  const second = await importContent(subgraph, 'pages', [
    { externalReference: 'p1', title: 'One', parentReference: 'p2' },
    { externalReference: 'p3', title: '', parentReference: 'p1' },
    { externalReference: 'p4', title: 'Four', parentReference: 'p3' },
    { externalReference: 'p5', title: 'Five', parentReference: 'nowhere' },
    { externalReference: 'p6', title: 'Six', parentReference: 'p2' },
  ]);
  expect(second.map((item) => [item.outcome, ...item.errors.map((error) => error.code)])).toEqual([
    ['FAILED', 'PAGE_CYCLE'],
    ['FAILED', 'BLANK'],
    ['FAILED', 'UNKNOWN_REFERENCE'],
    ['FAILED', 'UNKNOWN_REFERENCE'],
    ['CREATED'],
  ]);
});

test('a page shows the published ones above and below it', async () => {
  await importContent(subgraph, 'pages', [
    { externalReference: 'r', title: 'Root', publish: true },
    { externalReference: 'c2', title: 'Second', parentReference: 'r', position: 2, publish: true },
    { externalReference: 'c1', title: 'First', parentReference: 'r', position: 1, publish: true },
    { externalReference: 'c3', title: 'Draft', parentReference: 'r', position: 3 },
    { externalReference: 'g', title: 'Grandchild', parentReference: 'c3', publish: true },
  ]);
  const query = `query ($state: ContentState!) {
    page(handle: "root", state: $state) { children(first: 5) { nodes { handle children(first: 5) { totalCount } } } }
  }`;
  const child = (handle: string, totalCount = 0) => ({ handle, children: { totalCount } });
  expect((await subgraph.execute(query, { state: 'PUBLISHED' })).data).toEqual({
    page: { children: { nodes: [child('first'), child('second')] } },
  });
  expect((await subgraph.execute(query, { state: 'DRAFT' }, staffViewer)).data).toEqual({
    page: { children: { nodes: [child('first'), child('second'), child('draft', 1)] } },
  });
  expect((await subgraph.execute('{ page(handle: "grandchild") { title parent { title } } }')).data).toEqual({
    page: { title: 'Grandchild', parent: null },
  });
  const nested =
    '{ pages(first: 50, filter: { rootsOnly: true }) { nodes { children(first: 5) { nodes { title parent { title } } } } } }';
  expect(await subgraph.countSql(() => subgraph.execute(nested))).toBe(3);
});

test('an article and a page may have one handle, and neither is found as the other', async () => {
  const [article] = await importContent(subgraph, 'articles', [
    { externalReference: 's', title: 'Same', publish: true },
  ]);
  const [page] = await importContent(subgraph, 'pages', [{ externalReference: 's', title: 'Same', publish: true }]);
  const both = '{ article(handle: "same") { id } page(handle: "same") { id } }';
  expect((await subgraph.execute(both)).data).toEqual({ article: { id: article?.id }, page: { id: page?.id } });
  const asArticle = page?.id?.replace('page_', 'art_');
  expect((await subgraph.execute(`{ article(id: "${asArticle}") { id } }`)).data).toEqual({ article: null });
});
