import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { errorCodes, importContent } from '../../../tests/kit/content-fixture';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { contentSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
});

afterAll(() => subgraph.close());

const asStaff = (document: string, variables: Record<string, unknown> = {}) =>
  subgraph.execute<Record<string, { author: { id: string }; asset: { id: string } }>>(document, variables, staffViewer);

test('an author is created, changed, shown with account and portrait, and deleted without the articles', async () => {
  const asset = await asStaff(
    'mutation { assetCreate(input: { url: "https://a.example/me.png" }) { asset { id fileName } } }',
  );
  const userId = encodeId('user', newUuid());
  const input = { name: ' Ada Lovelace ', bio: 'Counts', avatarId: asset.data?.assetCreate?.asset.id, userId };
  const created = await asStaff(
    `mutation ($input: AuthorCreateInput!) { authorCreate(input: $input) {
      author { id handle name bio avatar { fileName } user { id } } userErrors { code }
    } }`,
    { input },
  );
  const id = created.data?.authorCreate?.author.id;
  expect(created.data?.authorCreate).toEqual({
    author: {
      ...{ id, handle: 'ada-lovelace', name: 'Ada Lovelace', bio: 'Counts' },
      ...{ avatar: { fileName: 'me.png' }, user: { id: userId } },
    },
    userErrors: [],
  });
  const updated = await asStaff(
    `mutation { authorUpdate(id: "${id}", input: { name: "Ada", userId: null }) {
      author { handle name bio user { id } } userErrors { code }
    } }`,
  );
  expect(updated.data?.authorUpdate).toEqual({
    author: { handle: 'ada-lovelace', name: 'Ada', bio: 'Counts', user: null },
    userErrors: [],
  });
  const article = await asStaff(
    `mutation { articleCreate(input: { title: "Notes", authorId: "${id}" }) { article { id } } }`,
  );
  expect(article.errors).toBeUndefined();
  await asStaff(`mutation { authorDelete(id: "${id}") { deletedId } }`);
  const after = await asStaff(
    '{ author(handle: "ada-lovelace") { id } article(handle: "notes", state: DRAFT) { author { id } } }',
  );
  expect(after.data).toEqual({ author: null, article: { author: null } });
});

test.each([
  ['authorCreate(input: { name: "" })', 'author', ['name'], 'BLANK'],
  ['authorCreate(input: { name: "X", handle: "X Y" })', 'author', ['handle'], 'INVALID_HANDLE'],
  [
    `authorCreate(input: { name: "X", avatarId: "${encodeId('asset', newUuid())}" })`,
    'author',
    ['avatarId'],
    'ASSET_NOT_FOUND',
  ],
  [`authorUpdate(id: "${encodeId('auth', newUuid())}", input: {})`, 'author', ['id'], 'NOT_FOUND'],
  ['assetCreate(input: { url: "javascript:x" })', 'asset', ['url'], 'INVALID_URL'],
  ['assetCreate(input: { url: "/x", width: 0 })', 'asset', ['width'], 'INVALID_NUMBER'],
  ['assetCreate(input: { url: "/x", byteSize: 1.5 })', 'asset', ['byteSize'], 'INVALID_NUMBER'],
  ['articleCategoryCreate(input: { title: "x", handle: "-" })', 'articleCategory', ['handle'], 'INVALID_HANDLE'],
])('%s is refused, and nothing is written', async (mutation, object, field, code) => {
  const { data } = await asStaff(`mutation { ${mutation} { ${object} { id } userErrors { field code } } }`);
  expect(Object.values(data ?? {})).toEqual([{ [object]: null, userErrors: [{ field, code }] }]);
  const counts =
    '{ authors(first: 1) { totalCount } articleCategories(first: 1) { totalCount } assets(first: 1) { totalCount } }';
  expect((await asStaff(counts)).data).toEqual({
    authors: { totalCount: 0 },
    articleCategories: { totalCount: 0 },
    assets: { totalCount: 1 },
  });
});

test('what was edited after an import stays when the import comes again with nothing new', async () => {
  const batch = [{ externalReference: 'bob', name: 'Bob', bio: 'Old' }];
  const [bob] = await importContent(subgraph, 'authors', batch);
  await asStaff(`mutation { authorUpdate(id: "${bob?.id}", input: { bio: "New" }) { author { id } } }`);
  expect((await importContent(subgraph, 'authors', batch))[0]?.outcome).toBe('UNCHANGED');
  expect((await asStaff('{ author(handle: "bob") { bio } }')).data).toEqual({ author: { bio: 'New' } });
});

test('changes need the right to write', async () => {
  for (const field of [
    'authorDelete',
    'assetDelete',
    'articleCategoryDelete',
    'menuDelete',
    'pageDelete',
    'articleDelete',
  ]) {
    const result = await subgraph.execute(`mutation { ${field}(id: "x") { deletedId } }`);
    expect([field, ...errorCodes(result)]).toEqual([field, 'UNAUTHENTICATED']);
  }
});
