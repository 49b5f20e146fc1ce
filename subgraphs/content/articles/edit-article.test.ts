import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { errorCodes, importContent } from '../../../tests/kit/content-fixture';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { contentSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
});

afterAll(() => subgraph.close());

/** An id that nothing has. */
const absent = (prefix: string) => encodeId(prefix, newUuid());

const fields = 'id handle title state publishedAt hasUnpublishedChanges tags';

interface Payload {
  article: { id: string; handle: string; title: string; hasUnpublishedChanges: boolean; publishedAt: string } | null;
  userErrors: { field: string[]; code: string }[];
}

async function create(input: object): Promise<Payload> {
  const result = await subgraph.execute<{ articleCreate: Payload }>(
    `mutation ($input: ArticleCreateInput!) {
      articleCreate(input: $input) { article { ${fields} } userErrors { field code } }
    }`,
    { input },
    staffViewer,
  );
  expect(result.errors).toBeUndefined();
  return result.data?.articleCreate as Payload;
}

async function change(mutation: string, id: string, input?: object): Promise<Payload> {
  const name = `article${mutation}`;
  const result = await subgraph.execute<Record<string, Payload>>(
    input
      ? `mutation ($id: ID!, $input: ArticleUpdateInput!) {
          ${name}(id: $id, input: $input) { article { ${fields} } userErrors { field code } }
        }`
      : `mutation ($id: ID!) { ${name}(id: $id) { article { ${fields} } userErrors { field code } } }`,
    { id, input },
    staffViewer,
  );
  expect(result.errors).toBeUndefined();
  return result.data?.[name] as Payload;
}

const publicTitle = async (handle: string) => {
  const { data } = await subgraph.execute<{ article: { title: string } | null }>(
    'query ($handle: String) { article(handle: $handle) { title } }',
    { handle },
  );
  return data?.article?.title ?? null;
};

test('the public sees what was published, and nothing of the draft', async () => {
  const { article } = await create({ title: 'A Day in Lisbon', tags: ['travel'] });
  const id = article?.id as string;
  expect(article).toEqual({
    id: expect.stringMatching(/^art_[0-9a-z]{26}$/),
    ...{ handle: 'a-day-in-lisbon', title: 'A Day in Lisbon', state: 'DRAFT', tags: ['travel'] },
    ...{ publishedAt: null, hasUnpublishedChanges: true },
  });
  expect(await publicTitle('a-day-in-lisbon')).toBeNull();

  const published = await change('Publish', id);
  expect(published.article?.hasUnpublishedChanges).toBe(false);
  expect(await publicTitle('a-day-in-lisbon')).toBe('A Day in Lisbon');

  const updated = await change('Update', id, { title: 'Two Days in Lisbon' });
  expect(updated.article).toMatchObject({ title: 'Two Days in Lisbon', tags: ['travel'], hasUnpublishedChanges: true });
  expect(await publicTitle('a-day-in-lisbon')).toBe('A Day in Lisbon');

  const again = await change('Publish', id);
  expect(again.article?.publishedAt).toBe(published.article?.publishedAt);
  expect(await publicTitle('a-day-in-lisbon')).toBe('Two Days in Lisbon');

  expect((await change('Unpublish', id)).article?.publishedAt).toBeNull();
  expect(await publicTitle('a-day-in-lisbon')).toBeNull();
});

test('drafts are for those who may see them', async () => {
  await create({ title: 'Secret plans' });
  const query = '{ article(handle: "secret-plans", state: DRAFT) { title } }';
  const list = '{ articles(first: 5, state: DRAFT) { nodes { title } } }';
  for (const document of [query, list]) {
    expect(errorCodes(await subgraph.execute(document))).toEqual(['UNAUTHENTICATED']);
    const customer = customerViewer(absent('user'));
    expect(errorCodes(await subgraph.execute(document, {}, customer))).toEqual(['FORBIDDEN']);
  }
  const reader = { ...customerViewer(absent('user')), scopes: ['content:read'] };
  expect((await subgraph.execute(query, {}, reader)).data).toEqual({ article: { title: 'Secret plans' } });
});

test('who may not write is told so, and nothing is written', async () => {
  const document = 'mutation { articleCreate(input: { title: "Mine" }) { article { id } userErrors { code } } }';
  expect(errorCodes(await subgraph.execute(document))).toEqual(['UNAUTHENTICATED']);
  const reader = { ...customerViewer(absent('user')), scopes: ['content:read'] };
  expect(errorCodes(await subgraph.execute(document, {}, reader))).toEqual(['FORBIDDEN']);
  const { data } = await subgraph.execute('{ article(handle: "mine", state: DRAFT) { id } }', {}, staffViewer);
  expect(data).toEqual({ article: null });
});

test('of two articles with one handle that are created at once, one is', async () => {
  const payloads = await Promise.all([1, 2, 3].map((n) => create({ title: `Race ${n}`, handle: 'race' })));
  const errors = payloads.flatMap((payload) => payload.userErrors);
  expect(payloads.filter((payload) => payload.article !== null)).toHaveLength(1);
  expect(errors).toEqual(Array(2).fill({ field: ['handle'], code: 'HANDLE_TAKEN' }));
  expect((await create({ title: 'Race' })).article?.handle).toBe('race-2');
});

test.each([
  [{ title: '  ' }, { field: ['title'], code: 'BLANK' }],
  [{ title: 'x'.repeat(501) }, { field: ['title'], code: 'TOO_LONG' }],
  [
    { title: 'Bad', excerpt: 'x'.repeat(20_001) },
    { field: ['excerpt'], code: 'TOO_LONG' },
  ],
  [
    { title: 'Bad', seo: { description: 'x'.repeat(20_001) } },
    { field: ['seo', 'description'], code: 'TOO_LONG' },
  ],
  [
    { title: 'Bad', handle: 'Not a handle' },
    { field: ['handle'], code: 'INVALID_HANDLE' },
  ],
  [
    { title: 'Bad', tags: ['x'.repeat(101)] },
    { field: ['tags'], code: 'TOO_LONG' },
  ],
  [
    { title: 'Bad', authorId: absent('auth') },
    { field: ['authorId'], code: 'AUTHOR_NOT_FOUND' },
  ],
  [
    { title: 'Bad', coverId: absent('asset') },
    { field: ['coverId'], code: 'ASSET_NOT_FOUND' },
  ],
  [
    { title: 'Bad', categoryIds: [absent('acat')] },
    { field: ['categoryIds'], code: 'CATEGORY_NOT_FOUND' },
  ],
  [
    { title: 'Bad', body: [{ quote: { html: 'x' }, richText: { html: 'x' } }] },
    { field: ['body', '0'], code: 'INVALID_BLOCK' },
  ],
  [
    { title: 'Bad', body: [{ hero: { heading: 'x', linkUrl: 'java\tscript:alert(1)' } }] },
    { field: ['body', '0', 'hero', 'linkUrl'], code: 'INVALID_URL' },
  ],
  [
    { title: 'Bad', body: [{ image: { assetId: absent('asset') } }] },
    { field: ['body', '0', 'image', 'assetId'], code: 'ASSET_NOT_FOUND' },
  ],
  [
    {
      title: 'Bad',
      body: [
        { key: 'a', quote: { html: 'x' } },
        { key: 'a', quote: { html: 'x' } },
      ],
    },
    { field: ['body', '1', 'key'], code: 'INVALID_BLOCK' },
  ],
  [
    { title: 'Bad', body: [{ productGrid: { limit: 101 } }] },
    { field: ['body', '0', 'productGrid', 'limit'], code: 'INVALID_BLOCK' },
  ],
])('%j is refused, and nothing is written', async (input, userError) => {
  expect(await create(input)).toEqual({ article: null, userErrors: [userError] });
  const { data } = await subgraph.execute('{ article(handle: "bad", state: DRAFT) { id } }', {}, staffViewer);
  expect(data).toEqual({ article: null });
});

test('an id of another type is refused before anything is done', async () => {
  const document = `mutation ($input: ArticleCreateInput!) { articleCreate(input: $input) { article { id } } }`;
  const run = (input: object) => subgraph.execute(document, { input }, staffViewer);
  const page = absent('page');
  expect(errorCodes(await run({ title: 'Wrong', authorId: page }))).toEqual(['INVALID_ID']);
  expect(errorCodes(await run({ title: 'Wrong', productIds: [page] }))).toEqual(['INVALID_ID']);
  expect(errorCodes(await run({ title: 'Wrong', body: [{ image: { assetId: page } }] }))).toEqual(['INVALID_ID']);
  expect(errorCodes(await subgraph.execute(`{ article(id: "${page}") { id } }`))).toEqual(['INVALID_ID']);
  expect(errorCodes(await subgraph.execute('{ article { id } }'))).toEqual(['BAD_USER_INPUT']);
});

test('an update keeps what it leaves out, clears what is null, and takes no handle of another', async () => {
  await importContent(subgraph, 'categories', [{ externalReference: 'c', title: 'Food' }]);
  await importContent(subgraph, 'articles', [
    { externalReference: 'a', title: 'Soup', excerpt: 'Warm', tags: ['soup'], categoryReferences: ['c'] },
    { externalReference: 'b', title: 'Bread' },
  ]);
  const { data } = await subgraph.execute<{ article: { id: string } }>(
    '{ article(handle: "soup", state: DRAFT) { id } }',
    {},
    staffViewer,
  );
  const id = data?.article.id as string;
  expect(await change('Update', id, { handle: 'bread', title: 'New' })).toEqual({
    article: null,
    userErrors: [{ field: ['handle'], code: 'HANDLE_TAKEN' }],
  });
  await change('Update', id, { excerpt: null });
  const after = await subgraph.execute(
    '{ article(handle: "soup", state: DRAFT) { title excerpt tags categories { title } } }',
    {},
    staffViewer,
  );
  expect(after.data).toEqual({
    article: { title: 'Soup', excerpt: null, tags: ['soup'], categories: [{ title: 'Food' }] },
  });
  const repeated = await importContent(subgraph, 'articles', [{ externalReference: 'b', title: 'Bread' }]);
  expect(repeated[0]?.outcome).toBe('UNCHANGED');
});

test('a deleted article is gone in every state, and cannot be deleted twice', async () => {
  const { article } = await create({ title: 'Short-lived' });
  const id = article?.id as string;
  await change('Publish', id);
  const remove = () =>
    subgraph.execute(`mutation { articleDelete(id: "${id}") { deletedId userErrors { code } } }`, {}, staffViewer);
  expect((await remove()).data).toEqual({ articleDelete: { deletedId: id, userErrors: [] } });
  expect((await remove()).data).toEqual({ articleDelete: { deletedId: null, userErrors: [{ code: 'NOT_FOUND' }] } });
  expect(await publicTitle('short-lived')).toBeNull();
  expect(await change('Publish', id)).toEqual({ article: null, userErrors: [{ field: ['id'], code: 'NOT_FOUND' }] });
});
