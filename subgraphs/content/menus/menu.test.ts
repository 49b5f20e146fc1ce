import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { importContent } from '../../../tests/kit/content-fixture';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { contentSubgraph } from '../start';

const product = encodeId('prod', newUuid());
const collection = encodeId('coll', newUuid());

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
  await importContent(subgraph, 'categories', [{ externalReference: 'c', title: 'News' }]);
  await importContent(subgraph, 'articles', [
    { externalReference: 'a', title: 'Hello', publish: true },
    { externalReference: 'd', title: 'Draft' },
  ]);
  await importContent(subgraph, 'pages', [{ externalReference: 'p', title: 'About', publish: true }]);
});

afterAll(() => subgraph.close());

const items = [
  {
    title: 'About us',
    pageReference: 'p',
    items: [
      { title: 'News', articleCategoryReference: 'c', items: [{ title: 'Hello', articleReference: 'a' }] },
      { title: 'Draft', articleReference: 'd' },
    ],
  },
  { title: 'Shirt', productId: product, items: [{ title: 'All', collectionId: collection }] },
  { title: 'Elsewhere', url: 'https://example.com', openInNewTab: true },
];

const target = `target { __typename
  ... on Article { handle } ... on Page { handle } ... on ArticleCategory { handle } ... on Product { id } ... on Collection { id }
}`;
const query = `{ menu(handle: "main") { title items { title url openInNewTab ${target}
  items { title ${target} items { title ${target} } } } } }`;

test('a menu is a tree, points at what is published, and costs four statements', async () => {
  const [menu] = await importContent(subgraph, 'menus', [{ externalReference: 'm', title: 'Main', items }]);
  expect(menu).toMatchObject({ outcome: 'CREATED', errors: [] });
  const expected = {
    menu: {
      title: 'Main',
      items: [
        {
          ...{ title: 'About us', url: null, openInNewTab: false, target: { __typename: 'Page', handle: 'about' } },
          items: [
            {
              title: 'News',
              target: { __typename: 'ArticleCategory', handle: 'news' },
              items: [{ title: 'Hello', target: { __typename: 'Article', handle: 'hello' } }],
            },
            { title: 'Draft', target: null, items: [] },
          ],
        },
        {
          ...{ title: 'Shirt', url: null, openInNewTab: false, target: { __typename: 'Product', id: product } },
          items: [{ title: 'All', target: { __typename: 'Collection', id: collection }, items: [] }],
        },
        { title: 'Elsewhere', url: 'https://example.com', openInNewTab: true, target: null, items: [] },
      ],
    },
  };
  expect((await subgraph.execute(query)).data).toEqual(expected);
  expect((await importContent(subgraph, 'menus', [{ externalReference: 'm', title: 'Main', items }]))[0]?.outcome).toBe(
    'UNCHANGED',
  );
  const flat = `{ menu(handle: "main") { items { title ${target} } } }`;
  // The menu, its items, the entries that they point at.
  expect(await subgraph.countSql(() => subgraph.execute(flat))).toBe(3);
});

test.each([
  [[{ title: 'Two', pageReference: 'p', productId: product }], ['items.0', 'SEVERAL_TARGETS']],
  [[{ title: 'Two', pageReference: 'p', articleReference: 'a' }], ['items.0', 'SEVERAL_TARGETS']],
  [[{ title: 'X', items: [{ title: 'Y', url: 'javascript:alert(1)' }] }], ['items.0.items.0.url', 'INVALID_URL']],
  [[{ title: 'X', articleReference: 'none' }], ['items.0.articleReference', 'UNKNOWN_REFERENCE']],
  [[{ title: 'X', productId: collection }], ['items.0.productId', 'INVALID_ID']],
  [[{ title: ' ' }], ['items.0.title', 'BLANK']],
  [Array.from({ length: 1_001 }, () => ({ title: 'x' })), ['items', 'TOO_LONG']],
])('a menu with wrong items is refused as a whole', async (wrong, [field, code]) => {
  const [menu] = await importContent(subgraph, 'menus', [{ externalReference: 'm', title: 'Main', items: wrong }]);
  expect(menu?.errors.map((error) => [error.field?.join('.'), error.code])).toEqual([[field, code]]);
  const { data } = await subgraph.execute<{ menu: { items: object[] } }>(query);
  expect(data?.menu.items).toHaveLength(3);
});

test('editing replaces the items when they are given, and only then', async () => {
  const input = { title: 'Footer', items: [{ title: 'Shirt', productId: product }] };
  const payload = 'menu { id handle title items { title } } userErrors { field code }';
  interface Answer {
    menu: { id: string } | null;
  }
  const created = await subgraph.execute<{ menuCreate: Answer }>(
    `mutation ($input: MenuCreateInput!) { menuCreate(input: $input) { ${payload} } }`,
    { input },
    staffViewer,
  );
  const id = created.data?.menuCreate.menu?.id as string;
  const update = (change: object) =>
    subgraph.execute<{ menuUpdate: Answer }>(
      `mutation ($id: ID!, $input: MenuUpdateInput!) { menuUpdate(id: $id, input: $input) { ${payload} } }`,
      { id, input: change },
      staffViewer,
    );
  const footer = { id, handle: 'footer' };
  expect((await update({ title: 'Bottom' })).data?.menuUpdate.menu).toEqual({
    ...{ ...footer, title: 'Bottom', items: [{ title: 'Shirt' }] },
  });
  expect((await update({ items: [] })).data?.menuUpdate.menu).toEqual({ ...footer, title: 'Bottom', items: [] });
  expect((await update({ items: [{ title: 'Gone', articleId: encodeId('art', newUuid()) }] })).data).toEqual({
    menuUpdate: { menu: null, userErrors: [{ field: ['items'], code: 'TARGET_NOT_FOUND' }] },
  });
  expect((await update({ handle: 'main' })).data).toEqual({
    menuUpdate: { menu: null, userErrors: [{ field: ['handle'], code: 'HANDLE_TAKEN' }] },
  });
});

test('an item whose article is deleted stays, and points at nothing', async () => {
  const { data } = await subgraph.execute<{ article: { id: string } }>('{ article(handle: "hello") { id } }');
  await subgraph.execute(`mutation { articleDelete(id: "${data?.article.id}") { deletedId } }`, {}, staffViewer);
  const after = await subgraph.execute<{ menu: { items: { items: { items: object[] }[] }[] } }>(query);
  expect(after.data?.menu.items[0]?.items[0]?.items).toEqual([{ title: 'Hello', target: null }]);
});
