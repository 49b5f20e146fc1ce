import { decodeId } from '../../../platform/ids/typed-id';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { violationsAfter, violationsOf } from '../../../tests/kit/violations-of';
import { productSubgraph } from '../start';
import { invariants } from './invariants.store';

let subgraph: TestSubgraph;
let productId = '';
let variantId = '';

async function run<Data>(operation: string, input: object): Promise<Data> {
  const { data, errors } = await subgraph.execute<{ result: Data }>(operation, { input }, staffViewer);
  expect(errors).toBeUndefined();
  return data?.result as Data;
}

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
  const variants = ['10', '12'].map((amount) => ({
    optionValues: [`Size ${amount}`],
    prices: [{ amount, currencyCode: 'EUR' }],
  }));
  const { product } = await run<{ product: { id: string; variants: { nodes: { id: string }[] } } }>(
    `mutation ($input: ProductCreateInput!) {
      result: productCreate(input: $input) { product { id variants(first: 9) { nodes { id } } } } }`,
    { title: 'Shirt', status: 'ACTIVE', options: [{ name: 'Size', values: ['Size 10', 'Size 12'] }], variants },
  );
  productId = product.id;
  variantId = product.variants.nodes[0]?.id as string;
  const userId = 'user_01h455vb4pex5vsknk084sn02q';
  await run('mutation ($input: [ReviewImportInput!]!) { result: reviewsImport(input: $input) { results { id } } }', [
    { productId, userId, externalReference: 'r', rating: 4, status: 'PUBLISHED' },
  ]);
});

afterAll(() => subgraph.close());

const after = (damage: string) => violationsAfter(subgraph.databaseUrl, damage, invariants);

test('what the subgraph wrote is sound', async () => {
  expect(await violationsOf(subgraph.databaseUrl, invariants)).toEqual([]);
});

test('a price range that is not that of the prices is named', async () => {
  expect(await after('update price_range set min_amount = 900')).toEqual([
    `price-range-is-its-prices: Product ${productId}: from 900 to 1200 EUR; should be from 1000 to 1200`,
  ]);
  expect(await after('delete from price_range')).toEqual([
    `price-range-is-its-prices: Product ${productId}: no range in EUR; should be from 1000 to 1200`,
  ]);
});

test('a price that says it is of another product is named', async () => {
  const key = decodeId('prod', productId);
  const other = 'prod_01h455vb4pex5vsknk084sn02q';
  const otherKey = decodeId('prod', other);
  const violations = await after(
    `update price set product_id = '${otherKey}' where variant_id = '${decodeId('var', variantId)}'`,
  );
  expect(violations).toContain(
    `price-is-of-the-product-of-its-variant: ProductVariant ${variantId} ${other}: its price in EUR is of this product; should be of product ${key}`,
  );
});

test('a rating that is not that of the reviews is named', async () => {
  expect(await after('update product set rating_count = 2, rating_sum = 9')).toEqual([
    `rating-is-its-reviews: Product ${productId}: 2 reviews with 9 stars; should be 1 with 4`,
  ]);
});
