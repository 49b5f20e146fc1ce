import { inBothShapes } from '../../kit/in-both-shapes';
import { gridSizes, writeStorefront } from '../../kit/storefront-fixture';

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
  /** Product 1 has 2 variants, product 2 has 100, every other one 10. */
  const variantsOf = (index: number) => ({ 1: 2, 2: 100 })[index] ?? 10;

  beforeAll(async () => {
    await writeStorefront(platform(), { products: 102, variantsPerProduct: variantsOf });
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
      expect(nodes.map((product) => product.variants.nodes.length)).toEqual(
        nodes.map((_, index) => Math.min(10, variantsOf(index))),
      );
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

  test.each([1, 2, 0])('the page of product %i, whatever number of variants it has, is 8 statements', async (index) => {
    const count = variantsOf(index);
    const statements = await platform().countSql(async () => {
      const { data, errors } = await platform().query<{ product: { variants: { nodes: unknown[] } } }>(productPage, {
        handle: `product-${index}`,
      });
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        product: {
          title: `Product 00${index}`,
          options: [{ name: 'Size', values: Array.from({ length: count }, (_, size) => `S${size}`) }],
          media: [{ url: `https://images.example/${index}.jpg`, alt: `Product ${index}` }],
          rating: { average: 3, count: 5 },
          articles: {
            nodes: gridSizes
              .filter((size) => size > index)
              .map((size) => ({ title: `Article of ${size}` }))
              .reverse(),
          },
        },
      });
      expect(data?.product.variants.nodes).toHaveLength(count);
      expect(data?.product.variants.nodes[0]).toEqual({
        sku: `SKU-${index}-0`,
        price: { amount: '10.50', currencyCode: 'EUR' },
        stock: { available: 7, levels: [{ available: 7, location: { name: 'main' } }] },
      });
    });
    expect(statements).toBe(8);
  });

  test.each(gridSizes)('an article with a grid of %i products is 3 statements', async (size) => {
    const statements = await platform().countSql(async () => {
      const { data, errors } = await platform().query<{ article: { body: { products?: unknown[] }[] } }>(articlePage, {
        handle: `article-${size}`,
      });
      expect(errors).toBeUndefined();
      expect(data?.article.body[1]?.products).toHaveLength(size);
      expect(data?.article.body[1]?.products?.[0]).toEqual({
        title: 'Product 000',
        handle: 'product-0',
        featuredMedia: { url: 'https://images.example/0.jpg' },
        priceRange: { min: { amount: '10.50' }, max: { amount: '19.50' } },
      });
    });
    expect(statements).toBe(3);
  });
});
