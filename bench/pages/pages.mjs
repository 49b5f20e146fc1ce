/** What a shop's front asks most often, as its pages would. */
export const listing = /* GraphQL */ `
  query Listing($first: Int!) {
    products(first: $first) {
      nodes {
        id handle title
        variants(first: 10) {
          nodes { id sku prices { amount { amount currencyCode } } stock { available } availableForSale }
        }
      }
    }
  }
`;

export const productPage = /* GraphQL */ `
  query ProductPage($handle: String!) {
    product(handle: $handle) {
      id title descriptionHtml
      category { title ancestors { title handle } }
      options { name values }
      media { url alt }
      variants(first: 100) {
        nodes {
          id sku title
          selectedOptions { name value }
          price(currencyCode: EUR) { amount currencyCode }
          availableForSale
          stock { available }
        }
      }
      rating { average count }
      reviews(first: 10) { nodes { rating title body author { displayName } } totalCount }
      articles(first: 3) { nodes { title handle } }
    }
  }
`;

export const articlePage = /* GraphQL */ `
  query ArticlePage($handle: String!) {
    article(handle: $handle) {
      id title excerpt
      author { name }
      cover { url alt }
      body {
        __typename
        ... on RichTextBlock { html }
        ... on ProductGridBlock {
          heading
          products { handle title featuredMedia { url alt } priceRange(currencyCode: EUR) { min { amount currencyCode } } }
        }
      }
    }
  }
`;

/** Handles of what is there to ask for. */
export const handles = /* GraphQL */ `
  query Handles {
    products(first: 50) { nodes { handle } }
    articles(first: 10) { nodes { handle } }
  }
`;
