import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { importContent } from '../../../tests/kit/content-fixture';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { contentSubgraph } from '../start';

const products = Array.from({ length: 12 }, () => encodeId('prod', newUuid()));
const size = 100;

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
  const numbers = Array.from({ length: size }, (_, index) => index);
  await importContent(
    subgraph,
    'assets',
    numbers.map((n) => ({ externalReference: `asset:${n}`, url: `https://cdn.example/${n}.jpg` })),
  );
  await importContent(
    subgraph,
    'authors',
    numbers.map((n) => ({ externalReference: `author:${n}`, name: `Author ${n}`, avatarReference: `asset:${n}` })),
  );
  await importContent(
    subgraph,
    'categories',
    numbers.map((n) => ({ externalReference: `category:${n}`, title: `Category ${n}` })),
  );
  await importContent(
    subgraph,
    'articles',
    numbers.map((n) => ({
      externalReference: `article:${n}`,
      title: `Article ${n}`,
      authorReference: `author:${n}`,
      coverReference: `asset:${n}`,
      categoryReferences: [`category:${n}`, `category:${(n + 1) % size}`],
      body: [
        { richText: { html: '<p>Text</p>' } },
        { image: { assetReference: `asset:${(n + 7) % size}` } },
        { productGrid: { productIds: products } },
        { productGrid: { collectionId: encodeId('coll', newUuid()), limit: 4 } },
      ],
      publish: true,
    })),
  );
});

afterAll(() => subgraph.close());

const article = `fragment Whole on Article {
  title author { name user { id } avatar { url } } cover { url } categories { title }
  body { key ... on ImageBlock { url alt asset { url } } ... on ProductGridBlock { products { id } collection { id } } }
  products(first: 20) { totalCount nodes { id } }
}`;

test('an article with author, cover, categories, blocks and a grid of 12 products is three statements', async () => {
  const query = `{ article(handle: "article-5") { ...Whole } } ${article}`;
  const { data, errors } = await subgraph.execute<{ article: { products: object } }>(query);
  expect(errors).toBeUndefined();
  expect(data?.article.products).toEqual({ totalCount: 12, nodes: products.map((id) => ({ id })) });
  expect(await subgraph.countSql(() => subgraph.execute(query))).toBe(3);
});

test.each([2, 20, 100])('%i articles with all of that are three statements as well', async (first) => {
  const query = `{ articles(first: ${first}) { nodes { ...Whole } } } ${article}`;
  const { data } = await subgraph.execute<{ articles: { nodes: object[] } }>(query);
  expect(data?.articles.nodes).toHaveLength(first);
  expect(await subgraph.countSql(() => subgraph.execute(query))).toBe(3);
});

test('a list without bodies, covers and categories is one statement, its count a second', async () => {
  const list = '{ articles(first: 50) { nodes { title author { name } publishedAt } } }';
  expect(await subgraph.countSql(() => subgraph.execute(list))).toBe(1);
  expect(await subgraph.countSql(() => subgraph.execute('{ articles(first: 1) { totalCount nodes { id } } }'))).toBe(2);
});

test.each([2, 12])('the articles of %i products are one statement, their counts a second', async (count) => {
  const representations = products.slice(0, count).map((id) => ({ __typename: 'Product', id }));
  const list = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Product { articles(first: 3) { nodes { title } } } }
  }`;
  const counted = list.replace('{ nodes { title } }', '{ totalCount nodes { title } }');
  const { data } = await subgraph.execute<{ _entities: { articles: { nodes: object[] } }[] }>(list, {
    representations,
  });
  expect(data?._entities.map((entity) => entity.articles.nodes.length)).toEqual(Array(count).fill(3));
  expect(await subgraph.countSql(() => subgraph.execute(list, { representations }))).toBe(1);
  expect(await subgraph.countSql(() => subgraph.execute(counted, { representations }))).toBe(2);
});

test.each([2, 20, 100])(
  'the articles of %i authors, and of as many categories, are one statement each',
  async (first) => {
    const query = (list: string) => `{ ${list}(first: ${first}) { nodes { articles(first: 2) { nodes { title } } } } }`;
    expect(await subgraph.countSql(() => subgraph.execute(query('authors')))).toBe(2);
    expect(await subgraph.countSql(() => subgraph.execute(query('articleCategories')))).toBe(2);
  },
);

test.each([2, 20, 100])('%i representations of each entity are one statement', async (count) => {
  const list = '{ articles(first: 100) { nodes { id handle cover { id } author { id } categories { id } } } }';
  const { data } = await subgraph.execute<{
    articles: {
      nodes: {
        id: string;
        handle: string;
        cover: { id: string };
        author: { id: string };
        categories: { id: string }[];
      }[];
    };
  }>(list);
  const nodes = (data?.articles.nodes ?? []).slice(0, count);
  const kinds = [
    nodes.map(({ id }) => ({ __typename: 'Article', id })),
    nodes.map(({ handle }) => ({ __typename: 'Article', handle })),
    nodes.map(({ cover }) => ({ __typename: 'Asset', id: cover.id })),
    nodes.map(({ author }) => ({ __typename: 'Author', id: author.id })),
    nodes.map(({ categories }) => ({ __typename: 'ArticleCategory', id: categories[0]?.id })),
  ];
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Article { title } ... on Asset { url } ... on Author { name } ... on ArticleCategory { title }
  } }`;
  for (const representations of kinds) {
    const run = () => subgraph.execute<{ _entities: (object | null)[] }>(query, { representations });
    expect((await run()).data?._entities.filter((entity) => entity !== null)).toHaveLength(count);
    expect(await subgraph.countSql(run)).toBe(1);
  }
});

test.each([2, 20, 100])('an import of %i articles is as many statements as one of two', async (count) => {
  const input = Array.from({ length: count }, (_, index) => ({
    externalReference: `batch:${count}:${index}`,
    title: `Batch ${count}`,
    coverReference: 'asset:1',
    authorReference: 'author:1',
    categoryReferences: ['category:1'],
    publish: true,
  }));
  // Begin, lock, known, author, category, asset, handles, entry, draft, categories, publish, categories, events,
  // commit.
  expect(await subgraph.countSql(() => importContent(subgraph, 'articles', input))).toBe(14);
  // Begin, lock, known, commit.
  expect(await subgraph.countSql(() => importContent(subgraph, 'articles', input))).toBe(4);
});

test('a deleted asset leaves its places empty, and the article whole', async () => {
  const find = `{ article(handle: "article-90") { cover { id } body { ... on ImageBlock { url asset { id } } } } }`;
  const { data } = await subgraph.execute<{ article: { cover: { id: string } } }>(find);
  await subgraph.execute(`mutation { assetDelete(id: "${data?.article.cover.id}") { deletedId } }`, {}, staffViewer);
  const before = await subgraph.execute<{ article: { cover: null } }>(find);
  expect(before.errors).toBeUndefined();
  expect(before.data?.article.cover).toBeNull();
  const block = '{ article(handle: "article-83") { body { ... on ImageBlock { url asset { id } } } } }';
  expect((await subgraph.execute(block)).data).toEqual({
    article: { body: [{}, { url: null, asset: null }, {}, {}] },
  });
});
