import { createHash } from 'node:crypto';
import { isHandle } from '../platform/ids/handle';
import { currencyDigits } from '../platform/money/currency-digits';
import { ean13CheckDigit } from './catalog/barcode';
import { generateCollections } from './catalog/generate-collections';
import { generateProduct } from './catalog/generate-product';
import { generateStock } from './catalog/generate-stock';
import { productBatches } from './catalog/product-batches';
import { productIdentity } from './catalog/product-identity';
import { productKinds } from './catalog/product-kinds';
import { variantShape } from './catalog/variant-shape';
import { generateArticles } from './editorial/generate-articles';
import { generateReviews } from './people/generate-reviews';
import { generateUsers } from './people/generate-users';
import { SeededRandom } from './random/seeded-random';
import { maxVariantsPerProduct, type SampleOptions, smallStore } from './sample-options';

const productsOf = (options: SampleOptions) => [...productBatches(options)].flatMap(({ products }) => products);
const distinct = (values: readonly unknown[]) => new Set(values).size;

/** Everything that is sent, as one text. */
function storeText(options: SampleOptions): string {
  const products = productsOf(options);
  const stock = products.map((product, index) => generateStock(options.seed, index, product.variants.length));
  const rest = [generateCollections, generateUsers, generateReviews, generateArticles].map((part) => part(options));
  return JSON.stringify([products, stock, ...rest]);
}

const digestOf = (options: SampleOptions) => createHash('sha256').update(storeText(options)).digest('hex');

test('equal options give an equal store, on every machine and in every release', () => {
  expect(digestOf(smallStore)).toBe('0864556e60dca5f95713a9113c2edb40b7fbdfedfe1765b6255616ef8c668461');
});

test('another seed gives another store', () => {
  expect(digestOf({ ...smallStore, seed: '2' })).not.toBe(digestOf(smallStore));
});

test('a larger store begins with the smaller one', () => {
  const small = productsOf({ ...smallStore, products: 10 });
  expect(productsOf({ ...smallStore, products: 40 }).slice(0, 10)).toEqual(small);
});

test('handles, titles, SKUs, barcodes and references are unique, also past the end of the names', () => {
  const identities = Array.from({ length: 12_000 }, (_, index) => productIdentity('1', index));
  expect(distinct(identities.map(({ handle }) => handle))).toBe(12_000);
  expect(distinct(identities.map(({ title }) => title))).toBe(12_000);
  expect(identities.filter(({ handle }) => !isHandle(handle))).toEqual([]);

  const variants = productsOf({ ...smallStore, products: 300 }).flatMap((product) => product.variants);
  for (const key of ['sku', 'barcode', 'externalReference'] as const) {
    expect(distinct(variants.map((variant) => variant[key]))).toBe(variants.length);
  }
});

test('every barcode is an EAN-13', () => {
  // GS1's own example.
  expect(ean13CheckDigit('629104150021')).toBe(3);
  const barcodes = productsOf(smallStore).flatMap(({ variants }) => variants.map(({ barcode }) => barcode));
  expect(barcodes.filter((code) => !/^2\d{12}$/.test(code))).toEqual([]);
  expect(barcodes.filter((code) => ean13CheckDigit(code.slice(0, 12)) !== Number(code[12]))).toEqual([]);
});

test('a price has the digits of its currency, and what it cost before was more', () => {
  const prices = productsOf(smallStore).flatMap(({ variants }) => variants.flatMap((variant) => variant.prices));
  const digitsOf = (amount: string) => amount.split('.')[1]?.length ?? 0;
  expect(prices.filter(({ amount, currencyCode }) => digitsOf(amount) !== currencyDigits[currencyCode])).toEqual([]);
  expect(prices.filter(({ amount }) => Number(amount) <= 0)).toEqual([]);
  expect(prices.filter(({ amount, compareAt }) => compareAt && Number(compareAt) <= Number(amount))).toEqual([]);
  expect([...new Set(prices.map(({ currencyCode }) => currencyCode))]).toEqual(['USD', 'EUR', 'JPY']);
});

test.each([1, 2, 7, 10, 13, 99, maxVariantsPerProduct])('every kind can have %i variants, no two alike', (count) => {
  for (const kind of productKinds) {
    const { options, combinations } = variantShape(kind, count, new SeededRandom(kind.code));
    expect(combinations.length).toBe(count);
    expect(distinct(combinations.map((values) => values.map(({ value }) => value).join('/')))).toBe(count);
    for (const combination of combinations) {
      expect(combination.map(({ value }, axis) => options[axis]?.values.includes(value))).toEqual(
        options.map(() => true),
      );
    }
  }
});

test('kinds and the values of their axes have codes of their own', () => {
  expect(distinct(productKinds.map(({ code }) => code))).toBe(productKinds.length);
  for (const { values } of productKinds.flatMap(({ axes }) => axes)) {
    expect(distinct(values.map(({ code }) => code))).toBe(values.length);
    expect(distinct(values.map(({ value }) => value))).toBe(values.length);
  }
});

test('a customer reviews a product once, and there are as many reviews as pairs allow', () => {
  const few = generateReviews({ ...smallStore, products: 3, customers: 4, reviews: 100 });
  expect(few.length).toBe(12);
  const pairs = few.map(({ productReference, userReference }) => `${productReference} ${userReference}`);
  expect(distinct(pairs)).toBe(12);
  expect(generateReviews(smallStore).length).toBe(150);
});

test('a review says the same in a larger store', () => {
  const byReference = new Map(
    generateReviews({ ...smallStore, products: 100, reviews: 250 }).map((review) => [review.externalReference, review]),
  );
  const kept = generateReviews(smallStore).filter(({ externalReference }) => byReference.has(externalReference));
  expect(kept.length).toBe(150);
  for (const review of kept) expect(byReference.get(review.externalReference)).toEqual(review);
});

test('articles show blocks of every type and only products that the public sees', () => {
  const articles = generateArticles(smallStore);
  const blockTypes = new Set(articles.flatMap(({ body }) => body.map((block) => Object.keys(block).join())));
  expect([...blockTypes].sort()).toEqual(['embed', 'hero', 'image', 'productGrid', 'quote', 'richText']);
  const hidden = productsOf(smallStore).filter(({ status }) => status !== 'ACTIVE');
  expect(hidden.map(({ status }) => status).sort()).toEqual(['ARCHIVED', 'DRAFT', 'DRAFT']);
  const shown = articles.flatMap(({ productReferences }) => productReferences);
  expect(hidden.filter(({ externalReference }) => shown.includes(externalReference))).toEqual([]);
});

test('only the accounts to sign in with have a password, and a remote installation gets none of them', () => {
  const withPassword = generateUsers(smallStore).filter(({ password }) => password !== undefined);
  expect(withPassword.map(({ email }) => email)).toEqual(['staff@example.com', 'customer@example.com']);
  expect(generateUsers({ ...smallStore, accounts: false }).length).toBe(40);
});

test('a batch is small enough for one request', () => {
  const largest = (options: SampleOptions) =>
    Math.max(...[...productBatches(options)].map(({ products }) => JSON.stringify(products).length));
  expect(largest({ ...smallStore, products: 500, variants: 10 })).toBeLessThan(1_000_000);
  expect(largest({ ...smallStore, products: 20, variants: 100 })).toBeLessThan(1_000_000);
  expect(largest({ ...smallStore, products: 500, variants: 1 })).toBeLessThan(1_000_000);
});

test('a product reads as a shop would write it', () => {
  const { title, handle, descriptionHtml, options, variants } = generateProduct('1', 0, 4);
  expect([title, handle]).toEqual(['Strand Flannel Shirt', 'strand-flannel-shirt']);
  expect(descriptionHtml).toMatch(
    /^<p>A flannel shirt with a soft collar .+<\/p>(<ul>(<li>[^<]+<\/li>){3}<\/ul>)<p>.+<\/p>$/,
  );
  expect(options).toEqual([{ name: 'Size', values: ['M', 'L', 'XL', '2XL'] }]);
  expect(variants.map(({ sku }) => sku)).toEqual(['M', 'L', 'XL', '2XL'].map((size) => `SHT-00001-${size}`));
});
