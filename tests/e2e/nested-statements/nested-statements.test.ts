import { inBothShapes } from '../../kit/in-both-shapes';
import type { PlatformUnderTest } from '../../kit/platform-under-test';
import { writeStorefront } from '../../kit/storefront-fixture';

/** What each level of nesting may cost: one statement, however many parents it has. */
const nestings: [string, string, number][] = [
  [
    'products, reviews, authors, their reviews, the products of these',
    '{ products(first: FIRST, filter: { tags: ["fixture"] }) { nodes { reviews(first: 5) { nodes { author { displayName reviews(first: 3) { nodes { product { title } } } } } } } } }',
    5,
  ],
  [
    'articles, products, their articles and variants with stock',
    '{ articles(first: FIRST) { nodes { author { name articles(first: 2) { nodes { title } } } products(first: 5) { nodes { title articles(first: 2) { nodes { title } } variants(first: 2) { nodes { product { handle } stock { available } } } } } } } }',
    6,
  ],
  [
    'products, collections, their products, categories and their ancestors',
    '{ products(first: FIRST, filter: { tags: ["nested"] }) { nodes { category { title ancestors { title } } collections(first: 2) { nodes { products(first: 2) { nodes { title } totalCount } } } } } }',
    6,
  ],
];

const createCollection = /* GraphQL */ `
  mutation CreateCollection($title: String!) {
    collectionCreate(input: { title: $title, kind: MANUAL }) { collection { handle } userErrors { code } }
  }
`;

const importProducts = /* GraphQL */ `
  mutation ImportProducts($input: [ProductImportInput!]!) { productsImport(input: $input) { results { outcome } } }
`;

/** 30 products in five categories of a tree, all in two collections. */
async function writeTrees(platform: PlatformUnderTest): Promise<void> {
  for (const title of ['first', 'second']) {
    const { data } = await platform.query(createCollection, { title }, platform.asOperator);
    expect(data).toEqual({ collectionCreate: { collection: { handle: title }, userErrors: [] } });
  }
  const input = Array.from({ length: 30 }, (_, index) => ({
    externalReference: `nested:${index}`,
    title: `Nested ${index}`,
    status: 'ACTIVE',
    tags: ['nested'],
    categoryPath: ['Home', `Room ${index % 5}`],
    collectionHandles: ['first', 'second'],
    variants: [],
  }));
  const { data } = await platform.query(importProducts, { input }, platform.asOperator);
  expect(data).toEqual({ productsImport: { results: Array(30).fill({ outcome: 'CREATED' }) } });
}

inBothShapes((platform) => {
  beforeAll(async () => {
    await writeStorefront(platform(), { products: 30, variantsPerProduct: 3 });
    await writeTrees(platform());
  }, 120_000);

  test.each(nestings)('%s: the same statements for 2 as for 30', async (_, query, statements) => {
    for (const first of [2, 30]) {
      const counted = await platform().countSql(async () => {
        const { errors } = await platform().query(query.replace('FIRST', String(first)));
        expect(errors).toBeUndefined();
      });
      expect([first, counted]).toEqual([first, statements]);
    }
  });
});
