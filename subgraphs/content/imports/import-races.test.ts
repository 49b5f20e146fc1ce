import { errorCodes, importContent } from '../../../tests/kit/content-fixture';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { contentSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
});

afterAll(() => subgraph.close());

test('the same batch imported three times at once is created once', async () => {
  const batch = [
    { externalReference: '1', title: 'One' },
    { externalReference: '2', title: 'Two' },
  ];
  const runs = await Promise.all([1, 2, 3].map(() => importContent(subgraph, 'articles', batch)));
  const outcomes = runs.map((results) => results.map((result) => result.outcome).join());
  expect(outcomes.sort()).toEqual(['CREATED,CREATED', 'UNCHANGED,UNCHANGED', 'UNCHANGED,UNCHANGED']);
  expect(new Set(runs.flat().map((result) => result.id)).size).toBe(2);
});

test('an import and people who take the same handles at once all get what they can', async () => {
  const titles = Array.from({ length: 20 }, (_, index) => `Title ${index}`);
  const create = (title: string) =>
    subgraph.execute<{ authorCreate: { author: { handle: string } | null; userErrors: object[] } }>(
      'mutation ($input: AuthorCreateInput!) { authorCreate(input: $input) { author { handle } userErrors { code } } }',
      { input: { name: title, handle: title.toLowerCase().replace(' ', '-') } },
      staffViewer,
    );
  const [imported, ...created] = await Promise.all([
    importContent(
      subgraph,
      'authors',
      titles.map((name) => ({ externalReference: name, name })),
    ),
    ...titles.map(create),
  ]);
  expect(imported.map((result) => result.outcome)).toEqual(Array(20).fill('CREATED'));
  const authors = created.map(({ data }) => data?.authorCreate);
  const refused = authors.filter((payload) => payload?.author === null);
  expect(refused.flatMap((payload) => payload?.userErrors)).toEqual(refused.map(() => ({ code: 'HANDLE_TAKEN' })));
  const { data } = await subgraph.execute<{ authors: { totalCount: number; nodes: { handle: string }[] } }>(
    '{ authors(first: 100) { totalCount nodes { handle } } }',
  );
  expect(new Set(data?.authors.nodes.map((author) => author.handle)).size).toBe(40 - refused.length);
});

test('handles come from titles, get a number when taken, and stay over imports', async () => {
  const item = (externalReference: string, more: object = {}) => ({ externalReference, title: 'Food', ...more });
  const categories = [item('a'), item('b'), item('c', { handle: 'Très Bon' })];
  await importContent(subgraph, 'categories', categories);
  await importContent(subgraph, 'categories', [item('b', { description: 'New' }), item('a', { description: 'New' })]);
  const { data } = await subgraph.execute('{ articleCategories(first: 9) { nodes { externalReference handle } } }');
  expect(data).toEqual({
    articleCategories: {
      nodes: [
        { externalReference: 'a', handle: 'food' },
        { externalReference: 'b', handle: 'food-2' },
        { externalReference: 'c', handle: 'tres-bon' },
      ],
    },
  });
});

test('an import publishes, leaves alone, or takes back, as it is told', async () => {
  const published = async () => {
    const { data } = await subgraph.execute<{ page: { title: string } | null }>('{ page(handle: "news") { title } }');
    return data?.page?.title ?? null;
  };
  const run = (title: string, publish?: boolean) =>
    importContent(subgraph, 'pages', [{ externalReference: 'n', handle: 'news', title, publish }]);
  await run('First');
  expect(await published()).toBeNull();
  await run('Second', true);
  expect(await published()).toBe('Second');
  await run('Third');
  expect(await published()).toBe('Second');
  await run('Fourth', false);
  expect(await published()).toBeNull();
});

test('more than 250 items are refused, and so is who may not write', async () => {
  const document = `mutation ($input: [AssetImportInput!]!) { assetsImport(input: $input) { results { id } } }`;
  const input = Array.from({ length: 251 }, (_, index) => ({ externalReference: `${index}`, url: '/x' }));
  expect(errorCodes(await subgraph.execute(document, { input }, staffViewer))).toEqual(['TOO_MANY_ITEMS']);
  const customer = customerViewer('user_01h455vb4pex5vsknk084sn02q');
  expect(errorCodes(await subgraph.execute(document, { input: [] }))).toEqual(['UNAUTHENTICATED']);
  expect(errorCodes(await subgraph.execute(document, { input: [] }, customer))).toEqual(['FORBIDDEN']);
  const { data } = await subgraph.execute('{ assets(first: 1) { totalCount } }');
  expect(data).toEqual({ assets: { totalCount: 0 } });
});
