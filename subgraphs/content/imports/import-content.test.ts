import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { contentSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
});

afterAll(() => subgraph.close());

interface Result {
  externalReference: string;
  outcome: string;
  id: string | null;
  errors: { field: string[] | null; code: string }[];
}

async function run(field: string, type: string, input: object[]): Promise<Result[]> {
  const document = `mutation ($input: [${type}!]!) {
    ${field}(input: $input) { results { externalReference outcome id errors { field code } } }
  }`;
  const { data, errors } = await subgraph.execute<Record<string, { results: Result[] }>>(
    document,
    { input },
    staffViewer,
  );
  expect(errors).toBeUndefined();
  return data?.[field]?.results ?? [];
}

const outcomes = (results: Result[]) => results.map((result) => result.outcome);

test('a whole site comes in, refers to itself, and comes in again unchanged', async () => {
  const site = async () => ({
    assets: await run('assetsImport', 'AssetImportInput', [
      { externalReference: 'w:1', url: 'https://cdn.example/a%20b.jpg?x=1', mimeType: 'image/jpeg', alt: 'A cat' },
      { externalReference: 'w:2', url: 'https://cdn.example/b.jpg', byteSize: 3_000_000_000 },
    ]),
    authors: await run('authorsImport', 'AuthorImportInput', [
      { externalReference: 'w:ada', name: 'Ada Lovelace', avatarReference: 'w:2' },
    ]),
    categories: await run('articleCategoriesImport', 'ArticleCategoryImportInput', [
      { externalReference: 'w:child', title: 'Cats', parentReference: 'w:top' },
      { externalReference: 'w:top', title: 'Animals' },
    ]),
    articles: await run('articlesImport', 'ArticleImportInput', [
      {
        externalReference: 'w:10',
        title: 'On cats',
        authorReference: 'w:ada',
        coverReference: 'w:1',
        categoryReferences: ['w:child'],
        tags: ['cats', ' cats ', 'pets'],
        body: [
          { richText: { html: '<p onclick="x">Hello <b>cats</b></p><script>x</script>' } },
          { image: { assetReference: 'w:1' } },
          { hero: { heading: 'Big', assetReference: 'w:2' } },
        ],
        publish: true,
        publishedAt: '2020-01-02T03:04:05.000Z',
      },
      { externalReference: 'w:11', title: 'On cats', body: [], publish: false },
    ]),
    pages: await run('pagesImport', 'PageImportInput', [
      { externalReference: 'w:21', title: 'Team', parentReference: 'w:20', position: 2, publish: true },
      { externalReference: 'w:20', title: 'About', publish: true },
    ]),
  });
  const first = await site();
  expect(Object.values(first).map(outcomes)).toEqual([
    ['CREATED', 'CREATED'],
    ['CREATED'],
    ['CREATED', 'CREATED'],
    ['CREATED', 'CREATED'],
    ['CREATED', 'CREATED'],
  ]);
  const second = await site();
  expect(Object.values(second).flatMap(outcomes)).toEqual(Array(9).fill('UNCHANGED'));
  expect(
    Object.values(second)
      .flat()
      .map((result) => result.id),
  ).toEqual(
    Object.values(first)
      .flat()
      .map((result) => result.id),
  );

  const { data, errors } = await subgraph.execute(`{
    articles(first: 10) { totalCount nodes {
      handle title tags publishedAt author { name avatar { fileName } } cover { alt fileName }
      categories { handle parent { handle } }
      body { __typename ... on RichTextBlock { html text } ... on ImageBlock { url alt } ... on HeroBlock { asset { byteSize } } }
    } }
    pages(first: 10, filter: { rootsOnly: true }) { nodes { handle children(first: 5) { totalCount nodes { handle parent { handle } } } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    articles: {
      totalCount: 1,
      nodes: [
        {
          handle: 'on-cats',
          title: 'On cats',
          tags: ['cats', 'pets'],
          publishedAt: '2020-01-02T03:04:05.000Z',
          author: { name: 'Ada Lovelace', avatar: { fileName: 'b.jpg' } },
          cover: { alt: 'A cat', fileName: 'a b.jpg' },
          categories: [{ handle: 'cats', parent: { handle: 'animals' } }],
          body: [
            { __typename: 'RichTextBlock', html: '<p>Hello <b>cats</b></p>', text: 'Hello cats' },
            { __typename: 'ImageBlock', url: 'https://cdn.example/a%20b.jpg?x=1', alt: 'A cat' },
            { __typename: 'HeroBlock', asset: { byteSize: 3_000_000_000 } },
          ],
        },
      ],
    },
    pages: {
      nodes: [
        { handle: 'about', children: { totalCount: 1, nodes: [{ handle: 'team', parent: { handle: 'about' } }] } },
      ],
    },
  });
});

test('an item that is refused says why, and takes no other with it', async () => {
  const results = await run('articlesImport', 'ArticleImportInput', [
    { externalReference: 'x:1', title: 'Good', publish: true },
    { externalReference: 'x:2', title: ' ' },
    { externalReference: 'x:3', title: 'Nobody', authorReference: 'nobody', categoryReferences: ['none'] },
    { externalReference: 'x:4', title: 'Grid', productIds: ['var_1'], body: [{ productGrid: { productIds: ['x'] } }] },
    { externalReference: 'x:5', title: 'Link', body: [{ image: { url: 'javascript:alert(1)' } }, {}] },
    { externalReference: 'x:6', title: 'Image', body: [{ image: { assetReference: 'none' } }] },
    { externalReference: 'x:1', title: 'Twice' },
  ]);
  expect(
    results.map(({ outcome, errors }) => [outcome, ...errors.map(({ field, code }) => `${field?.join('.')} ${code}`)]),
  ).toEqual([
    ['CREATED'],
    ['FAILED', 'title BLANK'],
    ['FAILED', 'authorReference UNKNOWN_REFERENCE', 'categoryReferences.0 UNKNOWN_REFERENCE'],
    ['FAILED', 'productIds.0 INVALID_ID', 'body.0.productGrid.productIds.0 INVALID_ID'],
    ['FAILED', 'body.0.image.url INVALID_URL', 'body.1 INVALID_BLOCK'],
    ['FAILED', 'body.0.image.assetReference UNKNOWN_REFERENCE'],
    ['FAILED', 'externalReference DUPLICATE_REFERENCE'],
  ]);
  const { data } = await subgraph.execute(
    '{ articles(first: 100, state: DRAFT) { nodes { title } } }',
    {},
    staffViewer,
  );
  expect(JSON.stringify(data)).not.toMatch(/Nobody|Grid|Link|Image|Twice/);
});
