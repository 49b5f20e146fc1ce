import { inBothShapes } from '../../kit/in-both-shapes';
import { type Fixture, writeStorefront } from '../../kit/storefront-fixture';

const listing = /* GraphQL */ `
  query Listing($first: Int!) {
    products(first: $first) {
      nodes {
        handle title
        variants(first: 10) {
          nodes { sku selectedOptions { name value } prices { amount { amount currencyCode } } stock { available } availableForSale }
        }
      }
    }
  }
`;

const productPage = /* GraphQL */ `
  query ProductPage($handle: String!) {
    product(handle: $handle) {
      title descriptionHtml
      options { name values }
      media { url alt }
      variants(first: 100) {
        nodes { sku price(currencyCode: EUR) { amount currencyCode } stock { available levels { available location { name } } } }
      }
      rating { average count }
      reviews(first: 10) { nodes { rating title author { displayName } } }
      articles(first: 5) { nodes { title handle } }
    }
  }
`;

const articlePage = /* GraphQL */ `
  query ArticlePage($handle: String!) {
    article(handle: $handle) {
      title
      author { name }
      body {
        ... on RichTextBlock { html }
        ... on ProductGridBlock {
          heading
          products { title handle featuredMedia { url } priceRange(currencyCode: EUR) { min { amount } max { amount } } }
        }
      }
    }
  }
`;

inBothShapes((platform) => {
  let fixture: Fixture;

  beforeAll(async () => {
    fixture = await writeStorefront(platform(), { products: 100, variantsPerProduct: 10 });
  }, 120_000);

  test.each([2, 20, 100])(
    'a listing of %i products with 10 variants, prices and stock is 4 statements',
    async (first) => {
      let nodes: { variants: { nodes: unknown[] } }[] = [];
      const statements = await platform().countSql(async () => {
        const { data, errors } = await platform().query<{ products: { nodes: typeof nodes } }>(listing, { first });
        expect(errors).toBeUndefined();
        nodes = data?.products.nodes ?? [];
      });
      expect(nodes).toHaveLength(first);
      expect(nodes.map((product) => product.variants.nodes.length)).toEqual(nodes.map(() => 10));
      expect(nodes[0]?.variants.nodes[0]).toEqual({
        sku: 'SKU-0-0',
        selectedOptions: [{ name: 'Size', value: 'S0' }],
        prices: [
          { amount: { amount: '10.50', currencyCode: 'EUR' } },
          { amount: { amount: '1000', currencyCode: 'JPY' } },
        ],
        stock: { available: 7 },
        availableForSale: true,
      });
      expect(statements).toBe(4);
    },
  );

  test('a product page is 10 statements or fewer', async () => {
    const statements = await platform().countSql(async () => {
      const { data, errors } = await platform().query(productPage, { handle: 'product-1' });
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        product: {
          title: 'Product 001',
          options: [{ name: 'Size', values: ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] }],
          rating: { average: 3, count: 5 },
          articles: { nodes: [{ title: 'Article 0' }, { title: 'Article 1' }, { title: 'Article 2' }].sort() },
        },
      });
    });
    expect(statements).toBe(10);
  });

  test('an article with a grid of 12 products is 6 statements or fewer', async () => {
    const statements = await platform().countSql(async () => {
      const { data, errors } = await platform().query<{ article: { body: { products?: unknown[] }[] } }>(articlePage, {
        handle: fixture.articleHandle,
      });
      expect(errors).toBeUndefined();
      expect(data?.article.body[1]?.products).toHaveLength(12);
    });
    expect(statements).toBe(6);
  });
});
