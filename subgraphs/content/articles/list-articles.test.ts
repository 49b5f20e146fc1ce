import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { errorCodes, importContent } from '../../../tests/kit/content-fixture';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { contentSubgraph } from '../start';

const shirt = encodeId('prod', newUuid());
const shoe = encodeId('prod', newUuid());

let subgraph: TestSubgraph;
let ids: Map<string, string>;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
  const authors = await importContent(subgraph, 'authors', [
    { externalReference: 'ada', name: 'Ada' },
    { externalReference: 'bob', name: 'Bob' },
  ]);
  const categories = await importContent(subgraph, 'categories', [
    { externalReference: 'top', title: 'Travel' },
    { externalReference: 'below', title: 'Islands', parentReference: 'top' },
  ]);
  const article = (n: number, title: string, more: object) => ({
    ...{ externalReference: `a${n}`, title, publish: true, publishedAt: `2024-01-0${n}T00:00:00.000Z` },
    ...more,
  });
  const articles = await importContent(subgraph, 'articles', [
    article(1, 'Crème brûlée', { authorReference: 'ada', tags: ['food', 'sweet'], productIds: [shirt] }),
    article(2, 'Madeira', { authorReference: 'bob', categoryReferences: ['below'], tags: ['islands'] }),
    article(3, 'Trains', { categoryReferences: ['top'], body: [{ productGrid: { productIds: [shoe, shirt] } }] }),
    article(4, "It's 100% O'Brien", { body: [{ richText: { html: '<p>dashing & <b>bold</b>-ish</p>' } }] }),
    article(5, 'Hidden', { publish: false, authorReference: 'ada', productIds: [shirt] }),
  ]);
  ids = new Map([...authors, ...categories, ...articles].map((item) => [item.externalReference, item.id as string]));
});

afterAll(() => subgraph.close());

const list = `query ($first: Int, $last: Int, $after: String, $before: String, $filter: ArticleFilter, $sort: ArticleSort) {
  articles(first: $first, last: $last, after: $after, before: $before, filter: $filter, sort: $sort) {
    totalCount nodes { title } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Listed {
  articles: {
    totalCount: number;
    nodes: { title: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

async function find(variables: object): Promise<Listed['articles']> {
  const { data, errors } = await subgraph.execute<Listed>(list, { first: 10, ...variables });
  expect(errors).toBeUndefined();
  return data?.articles as Listed['articles'];
}

const titles = async (filter: object) => {
  const found = await find({ filter, sort: { key: 'TITLE', direction: 'ASC' } });
  expect(found.totalCount).toBe(found.nodes.length);
  return found.nodes.map((node) => node.title);
};

test('filters narrow, values of one filter widen, all filters must hold', async () => {
  expect(await titles({ author: ids.get('ada') })).toEqual(['Crème brûlée']);
  expect(await titles({ category: ids.get('top') })).toEqual(['Madeira', 'Trains']);
  expect(await titles({ category: ids.get('below') })).toEqual(['Madeira']);
  expect(await titles({ product: shirt })).toEqual(['Crème brûlée', 'Trains']);
  expect(await titles({ product: encodeId('prod', newUuid()) })).toEqual([]);
  expect(await titles({ tags: ['sweet', 'islands'] })).toEqual(['Crème brûlée', 'Madeira']);
  expect(await titles({ ids: [ids.get('a3'), ids.get('a5')] })).toEqual(['Trains']);
  expect(await titles({ tags: ['islands'], author: ids.get('ada') })).toEqual([]);
});

test.each([
  ['creme', ['Crème brûlée']],
  ['BRÛL', ['Crème brûlée']],
  ['mad', ['Madeira']],
  ["o'brien 100", ["It's 100% O'Brien"]],
  ['bold dash', ["It's 100% O'Brien"]],
  ['madeira trains', []],
  ["'; drop table entry; --", []],
  ["x' or '1'='1", []],
  ['\\', []],
  ["a\\'b | !c & (", []],
  ['%', []],
  ['\u0000', ["It's 100% O'Brien", 'Crème brûlée', 'Madeira', 'Trains'].sort()],
])('a search for %j finds %j', async (search, expected) => {
  expect(await titles({ search })).toEqual(expected);
});

test('the newest come first, and every sort pages without a gap, in both directions', async () => {
  expect((await find({})).nodes.map((node) => node.title)).toEqual([
    ...["It's 100% O'Brien", 'Trains', 'Madeira', 'Crème brûlée'],
  ]);
  for (const key of ['PUBLISHED_AT', 'TITLE', 'CREATED_AT', 'UPDATED_AT']) {
    for (const direction of ['ASC', 'DESC']) {
      const sort = { key, direction };
      const all = (await find({ sort })).nodes;
      const first = await find({ sort, first: 2 });
      const second = await find({ sort, first: 2, after: first.pageInfo.endCursor });
      expect([...first.nodes, ...second.nodes]).toEqual(all);
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
      const back = await find({ sort, first: null, last: 2, before: second.pageInfo.startCursor });
      expect(back.nodes).toEqual(first.nodes);
    }
  }
});

test.each([
  [{ first: null }, 'PAGE_SIZE_REQUIRED'],
  [{ first: 1000 }, 'PAGE_SIZE_OUT_OF_RANGE'],
  [{ first: 0 }, 'PAGE_SIZE_OUT_OF_RANGE'],
  [{ after: 'nonsense' }, 'INVALID_CURSOR'],
  [{ filter: { author: encodeId('prod', newUuid()) } }, 'INVALID_ID'],
  [{ filter: { author: encodeId('auth', newUuid()) } }, 'UNKNOWN_FILTER_VALUE'],
  [{ filter: { category: encodeId('acat', newUuid()) } }, 'UNKNOWN_FILTER_VALUE'],
])('%j is refused with %s', async (variables, code) => {
  expect(errorCodes(await subgraph.execute(list, { first: 10, ...variables }))).toEqual([code]);
});

test('a cursor of another list or order is refused', async () => {
  const { data } = await subgraph.execute<{ authors: { pageInfo: { endCursor: string } } }>(
    '{ authors(first: 1) { pageInfo { endCursor } } }',
  );
  const foreign = data?.authors.pageInfo.endCursor;
  expect(errorCodes(await subgraph.execute(list, { first: 1, after: foreign }))).toEqual(['INVALID_CURSOR']);
  const own = (await find({ first: 1 })).pageInfo.endCursor;
  const sort = { key: 'TITLE' };
  expect(errorCodes(await subgraph.execute(list, { first: 1, after: own, sort }))).toEqual(['INVALID_CURSOR']);
});

test('links between articles and products show the published ones, from both ends', async () => {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Product { id articles(first: 5) { totalCount nodes { title } } } }
  }`;
  const representations = [shirt, shoe, 'prod_x'].map((id) => ({ __typename: 'Product', id }));
  const { data } = await subgraph.execute(query, { representations }, staffViewer);
  expect(data).toEqual({
    _entities: [
      { id: shirt, articles: { totalCount: 2, nodes: [{ title: 'Trains' }, { title: 'Crème brûlée' }] } },
      { id: shoe, articles: { totalCount: 1, nodes: [{ title: 'Trains' }] } },
      null,
    ],
  });
  const trains = `{ article(handle: "trains") {
    all: products(first: 5) { totalCount nodes { id } pageInfo { hasNextPage } edges { cursor } }
    one: products(last: 1) { nodes { id } pageInfo { hasPreviousPage } }
  } }`;
  const article = await subgraph.execute<{ article: { all: { edges: { cursor: string }[] } } }>(trains);
  expect(article.data).toMatchObject({
    article: {
      all: { totalCount: 2, nodes: [{ id: shoe }, { id: shirt }], pageInfo: { hasNextPage: false } },
      one: { nodes: [{ id: shirt }], pageInfo: { hasPreviousPage: true } },
    },
  });
  const after = article.data?.article.all.edges[0]?.cursor;
  const rest = await subgraph.execute(
    'query ($after: String) { article(handle: "trains") { products(first: 1, after: $after) { nodes { id } } } }',
    { after },
  );
  expect(rest.data).toEqual({ article: { products: { nodes: [{ id: shirt }] } } });
});

test('a reference to a draft or to nothing is null, for everybody', async () => {
  const representations = [ids.get('a1'), ids.get('a5'), encodeId('art', newUuid()), 'art_x', ids.get('ada')].map(
    (id) => ({
      __typename: 'Article',
      id,
    }),
  );
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Article { title } } }';
  const { data, errors } = await subgraph.execute(query, { representations }, staffViewer);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ _entities: [{ title: 'Crème brûlée' }, null, null, null, null] });
});
