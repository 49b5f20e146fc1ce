import type { PlatformUnderTest } from './platform-under-test';

/** What a fixture product has: enough for a listing and a product page. */
export interface FixtureOptions {
  products: number;
  /** Of each product, or of the product with this index. */
  variantsPerProduct: number | ((index: number) => number);
}

/** Ids of what was written. */
export interface Fixture {
  productIds: string[];
}

interface ImportResult {
  externalReference: string;
  outcome: string;
  id: string;
  variants: { id: string }[];
}

const importProducts = /* GraphQL */ `
  mutation ImportProducts($input: [ProductImportInput!]!) {
    productsImport(input: $input) { results { externalReference outcome id variants { id } errors { code message } } }
  }
`;

const importStock = /* GraphQL */ `
  mutation ImportStock($input: [StockLevelImportInput!]!) {
    stockLevelsImport(input: $input) { results { outcome errors { code message } } }
  }
`;

const importUsers = /* GraphQL */ `
  mutation ImportUsers($input: [UserImportInput!]!) {
    usersImport(input: $input) { results { outcome id errors { code message } } }
  }
`;

const importReviews = /* GraphQL */ `
  mutation ImportReviews($input: [ReviewImportInput!]!) {
    reviewsImport(input: $input) { results { outcome errors { code message } } }
  }
`;

const importAuthors = /* GraphQL */ `
  mutation ImportAuthors($input: [AuthorImportInput!]!) {
    authorsImport(input: $input) { results { outcome errors { code message } } }
  }
`;

const importArticles = /* GraphQL */ `
  mutation ImportArticles($input: [ArticleImportInput!]!) {
    articlesImport(input: $input) { results { outcome id errors { code message } } }
  }
`;

type Outcome = { outcome: string; errors?: { code: string; message: string }[] };

async function write<Result extends Outcome>(
  platform: PlatformUnderTest,
  document: string,
  input: unknown[],
): Promise<Result[]> {
  const { data, errors } = await platform.query<Record<string, { results: Result[] }>>(
    document,
    { input },
    platform.asOperator,
  );
  const results = Object.values(data ?? {})[0]?.results ?? [];
  const failed = results.filter((result) => result.outcome === 'FAILED');
  if (errors || failed.length > 0) throw new Error(`The fixture was refused: ${JSON.stringify(errors ?? failed)}`);
  return results;
}

const numbered = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

function productInput(index: number, variants: number) {
  const reference = `fixture:${index}`;
  return {
    externalReference: reference,
    handle: `product-${index}`,
    title: `Product ${String(index).padStart(3, '0')}`,
    descriptionHtml: '<p>For tests.</p>',
    vendor: 'Tributary',
    status: 'ACTIVE',
    tags: ['fixture'],
    options: [{ name: 'Size', values: numbered(variants, (size) => `S${size}`) }],
    variants: numbered(variants, (size) => ({
      externalReference: `${reference}:${size}`,
      sku: `SKU-${index}-${size}`,
      optionValues: [`S${size}`],
      prices: [
        { amount: `${10 + size}.50`, currencyCode: 'EUR' },
        { amount: `${1000 + size}`, currencyCode: 'JPY' },
      ],
    })),
    media: [{ url: `https://images.example/${index}.jpg`, alt: `Product ${index}` }],
  };
}

async function writeReviews(platform: PlatformUnderTest, productIds: string[]): Promise<void> {
  const people = numbered(5, (index) => ({
    externalReference: `fixture:${index}`,
    email: `person-${index}@example.com`,
    displayName: `Person ${index}`,
  }));
  const users = await write<Outcome & { id: string }>(platform, importUsers, people);
  const reviews = productIds.flatMap((productId, product) =>
    users.map((user, person) => ({
      externalReference: `fixture:${product}:${person}`,
      productId,
      userId: user.id,
      rating: 1 + ((product + person) % 5),
      title: 'A review',
      body: 'It works.',
      status: 'PUBLISHED',
    })),
  );
  for (let start = 0; start < reviews.length; start += 200)
    await write(platform, importReviews, reviews.slice(start, start + 200));
}

/** Articles with a grid of 2, 12 and 100 products, the last one published last. */
export const gridSizes = [2, 12, 100] as const;

async function writeArticles(platform: PlatformUnderTest, productIds: string[]): Promise<void> {
  await write(platform, importAuthors, [{ externalReference: 'fixture:author', name: 'Ada Fixture' }]);
  const articles = gridSizes.map((size, index) => ({
    externalReference: `fixture:article:${size}`,
    handle: `article-${size}`,
    title: `Article of ${size}`,
    authorReference: 'fixture:author',
    publish: true,
    publishedAt: `2026-01-0${index + 1}T00:00:00Z`,
    body: [
      { richText: { html: '<p>Things that we like.</p>' } },
      { productGrid: { heading: 'Things', productIds: productIds.slice(0, size) } },
    ],
  }));
  await write(platform, importArticles, articles);
}

/** Writes a small shop through the graph, as an importer would. */
export async function writeStorefront(platform: PlatformUnderTest, options: FixtureOptions): Promise<Fixture> {
  const { variantsPerProduct } = options;
  const variantsOf = (index: number) =>
    typeof variantsPerProduct === 'number' ? variantsPerProduct : variantsPerProduct(index);
  const products: ImportResult[] = [];
  const inputs = numbered(options.products, (index) => productInput(index, variantsOf(index)));
  for (let start = 0; start < inputs.length; start += 50) {
    products.push(...(await write<ImportResult>(platform, importProducts, inputs.slice(start, start + 50))));
  }
  const levels = products.flatMap((product) =>
    product.variants.map((variant) => ({ variantId: variant.id, locationHandle: 'main', onHand: 7 })),
  );
  for (let start = 0; start < levels.length; start += 200)
    await write(platform, importStock, levels.slice(start, start + 200));
  const productIds = products.map((product) => product.id);
  await writeReviews(platform, productIds.slice(0, 3));
  await writeArticles(platform, productIds);
  return { productIds };
}
