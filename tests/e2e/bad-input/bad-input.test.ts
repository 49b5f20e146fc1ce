import { inBothShapes } from '../../kit/in-both-shapes';

/** Ids of the right shape that nothing has. */
const unknown = {
  category: 'cat_01h45ytscbebyvny4gc8cr8ma2',
  collection: 'coll_01h45ytscbebyvny4gc8cr8ma2',
};

const create = /* GraphQL */ `
  mutation Create {
    above: categoryCreate(input: { title: "Above", handle: "above" }) { category { id } }
    product: productCreate(input: { title: "Lamp", handle: "lamp" }) { product { id } }
    article: articleCreate(input: { title: "News", handle: "news" }) { article { id } }
    category: articleCategoryCreate(input: { title: "Press", handle: "press" }) { articleCategory { id } }
    page: pageCreate(input: { title: "Home", handle: "home" }) { page { id } }
  }
`;

/** All that a refused mutation could have changed. */
const everything = /* GraphQL */ `
  {
    products(first: 100) { totalCount nodes { title handle category { id } } }
    categories(first: 100) { totalCount nodes { title handle parent { id } } }
    collections(first: 1) { totalCount }
    articles(first: 100, state: DRAFT) { totalCount nodes { title handle } }
    articleCategories(first: 100) { totalCount nodes { title handle parent { id } } }
    pages(first: 100, state: DRAFT) { totalCount nodes { title handle parent { id } } }
    locations(first: 1) { totalCount }
  }
`;

interface Ids {
  above: { category: { id: string } };
  product: { product: { id: string } };
  article: { article: { id: string } };
  category: { articleCategory: { id: string } };
  page: { page: { id: string } };
}

inBothShapes((platform) => {
  let ids: { above: string; below: string; product: string; article: string; category: string; page: string };
  let before: unknown;

  const state = async () => (await platform().query(everything, {}, platform().asOperator)).data;

  beforeAll(async () => {
    const { data } = await platform().query<Ids>(create, {}, platform().asOperator);
    const { above, product, article, category, page } = data as Ids;
    const below = await platform().query<{ categoryCreate: { category: { id: string } } }>(
      'mutation ($parentId: ID) { categoryCreate(input: { title: "Below", parentId: $parentId }) { category { id } } }',
      { parentId: above.category.id },
      platform().asOperator,
    );
    ids = {
      above: above.category.id,
      below: below.data?.categoryCreate.category.id ?? '',
      product: product.product.id,
      article: article.article.id,
      category: category.articleCategory.id,
      page: page.page.id,
    };
    before = await state();
  });

  afterEach(async () => expect(await state()).toEqual(before));

  const errorsOf = async (document: string, variables: Record<string, unknown> = {}) => {
    const { errors = [] } = await platform().query(document, variables, platform().asOperator);
    return errors.map(({ path, extensions }) => [path?.join('.'), extensions?.code]);
  };

  test.each([
    ['a category that is unknown', `products(first: 1, filter: { category: "${unknown.category}" })`],
    ['a collection that is unknown', `products(first: 1, filter: { collection: "${unknown.collection}" })`],
    ['an option that nothing has', 'products(first: 1, filter: { options: [{ name: "Smell", values: ["good"] }] })'],
  ])('%s in a filter is named, and not an empty list', async (_what, field) => {
    expect(await errorsOf(`{ ${field} { totalCount } }`)).toEqual([['products', 'UNKNOWN_FILTER_VALUE']]);
  });

  test('a cursor of another list, of another order or made up is refused', async () => {
    const { data } = await platform().query<Record<'categories' | 'products', { pageInfo: { endCursor: string } }>>(
      `{ categories(first: 1) { pageInfo { endCursor } }
         products(first: 1, sort: { key: TITLE, direction: ASC }) { pageInfo { endCursor } } }`,
      {},
      platform().asOperator,
    );
    const cursors = [data?.categories.pageInfo.endCursor, data?.products.pageInfo.endCursor, 'bm90IGEgY3Vyc29y', ''];
    for (const after of cursors) {
      const page = '{ products(first: 1, after: $after, sort: { key: CREATED_AT, direction: ASC }) { totalCount } }';
      expect(await errorsOf(`query ($after: String) ${page}`, { after })).toEqual([['products', 'INVALID_CURSOR']]);
    }
  });

  test.each([
    ['first: 1000', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['first: 0', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['last: -1', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['after: null', 'PAGE_SIZE_REQUIRED'],
  ])('a page of %s is refused by every subgraph', async (page, code) => {
    const lists = ['articles', 'products', 'users', 'locations'];
    const document = `{ ${lists.map((list) => `${list}(${page}) { totalCount }`).join(' ')} }`;
    expect((await errorsOf(document)).sort()).toEqual(lists.map((list) => [list, code]).sort());
  });

  test('an id of another type is refused where one is read and where one is written', async () => {
    const read = 'query ($id: ID!) { product(id: $id) { id } article(id: $id) { id } cart(id: $id) { id } }';
    expect((await errorsOf(read, { id: ids.above })).sort()).toEqual([
      ['article', 'INVALID_ID'],
      ['cart', 'INVALID_ID'],
      ['product', 'INVALID_ID'],
    ]);
    const write = `mutation ($id: ID!) {
      productDelete(id: $id) { userErrors { code } }
      articleDelete(id: $id) { userErrors { code } }
      locationDelete(id: $id) { userErrors { code } }
      userRolesSet(userId: $id, roles: ["admin"]) { userErrors { code } }
    }`;
    expect(await errorsOf(write, { id: ids.above })).toEqual([
      ['productDelete', 'INVALID_ID'],
      ['articleDelete', 'INVALID_ID'],
      ['locationDelete', 'INVALID_ID'],
      ['userRolesSet', 'INVALID_ID'],
    ]);
  });

  test('a handle that is taken is refused, and says which field', async () => {
    const { data } = await platform().query(
      `mutation {
        productCreate(input: { title: "Other", handle: "lamp" }) { product { id } userErrors { field code } }
        categoryCreate(input: { title: "Other", handle: "above" }) { category { id } userErrors { field code } }
        articleCreate(input: { title: "Other", handle: "news" }) { article { id } userErrors { field code } }
        pageCreate(input: { title: "Other", handle: "home" }) { page { id } userErrors { field code } }
      }`,
      {},
      platform().asOperator,
    );
    const userErrors = [{ field: ['handle'], code: 'HANDLE_TAKEN' }];
    expect(data).toEqual({
      productCreate: { product: null, userErrors },
      categoryCreate: { category: null, userErrors },
      articleCreate: { article: null, userErrors },
      pageCreate: { page: null, userErrors },
    });
  });

  test.each([
    `'; drop table product; --`,
    `lamp' or '1'='1`,
    `") union select * from account --`,
    `$1 :* & | ! <-> \\`,
    `%_%`,
  ])('SQL in a search is a search: %s', async (search) => {
    const document = `query ($search: String!) {
      products(first: 5, search: $search) { nodes { id } }
      articles(first: 5, filter: { search: $search }) { nodes { id } }
      users(first: 5, search: $search) { nodes { id } }
    }`;
    const { data, errors } = await platform().query(document, { search }, platform().asOperator);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ articles: { nodes: [] }, users: { nodes: [] } });
  });

  test('nothing becomes its own ancestor', async () => {
    const { data } = await platform().query(
      `mutation ($above: ID!, $below: ID!, $page: ID!, $press: ID!) {
        self: categoryUpdate(id: $above, input: { parentId: $above }) { category { id } userErrors { code } }
        round: categoryUpdate(id: $above, input: { parentId: $below }) { category { id } userErrors { code } }
        page: pageUpdate(id: $page, input: { parentId: $page }) { page { id } userErrors { code } }
        press: articleCategoryUpdate(id: $press, input: { parentId: $press }) { articleCategory { id } userErrors { code } }
      }`,
      { above: ids.above, below: ids.below, page: ids.page, press: ids.category },
      platform().asOperator,
    );
    expect(data).toEqual({
      self: { category: null, userErrors: [{ code: 'CATEGORY_CYCLE' }] },
      round: { category: null, userErrors: [{ code: 'CATEGORY_CYCLE' }] },
      page: { page: null, userErrors: [{ code: 'PAGE_CYCLE' }] },
      press: { articleCategory: null, userErrors: [{ code: 'CATEGORY_CYCLE' }] },
    });
  });

  test('a visitor changes nothing, whatever they send', async () => {
    const { data, errors } = await platform().query(
      `mutation ($id: ID!) {
        productDelete(id: $id) { userErrors { code } }
        locationCreate(input: { name: "Mine" }) { userErrors { code } }
      }`,
      { id: ids.product },
    );
    expect(data).toEqual({ productDelete: null, locationCreate: null });
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code])).toEqual([
      ['productDelete', 'UNAUTHORIZED_FIELD_OR_TYPE'],
      ['locationCreate', 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ]);
  });
});
