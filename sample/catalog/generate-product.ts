import { sampleDate } from '../random/sample-date';
import { SeededRandom } from '../random/seeded-random';
import { sampleBarcode } from './barcode';
import { describeProduct } from './describe-product';
import { type ProductIdentity, productIdentity } from './product-identity';
import type { ProductImportInput, VariantImportInput } from './product-import-input';
import type { AxisValue } from './product-kind';
import { retailPrice, sampleCurrencies } from './retail-price';
import { variantShape } from './variant-shape';

/** Share of products that are reduced: enough to fill a page, few enough to mean something. */
const shareOnSale = 0.18;

/** Price of a piece of factor 1, and what it cost before, both in dollars. */
interface BasePrice {
  readonly dollars: number;
  readonly before: number | null;
}

/** Address of a product's picture, on the gateway that answers the query. @param view 1 for the first picture */
export function sampleImageUrl(handle: string, view = 1): string {
  return `/sample-images/${handle}${view > 1 ? `-${view}` : ''}.svg`;
}

function basePrice({ kind }: ProductIdentity, random: SeededRandom): BasePrice {
  const [lowest, highest] = kind.dollars;
  const dollars = random.integer(lowest, highest);
  return { dollars, before: random.chance(shareOnSale) ? dollars * random.pick([1.15, 1.25, 1.4]) : null };
}

function pricesOf({ dollars, before }: BasePrice, factor: number): VariantImportInput['prices'] {
  return sampleCurrencies.map((currencyCode) => {
    const amount = retailPrice(dollars * factor, currencyCode);
    const compareAt = before === null ? amount : retailPrice(before * factor, currencyCode);
    return { amount, currencyCode, ...(compareAt !== amount && { compareAt }) };
  });
}

function generateVariant(
  product: ProductIdentity,
  price: BasePrice,
  combination: readonly AxisValue[],
  index: number,
): VariantImportInput {
  const factor = combination.reduce((total, value) => total * value.factor, 1);
  const skuParts = [
    product.kind.code,
    String(product.index + 1).padStart(5, '0'),
    ...combination.map(({ code }) => code),
  ];
  return {
    externalReference: `${product.externalReference}-${index + 1}`,
    sku: skuParts.join('-'),
    barcode: sampleBarcode(product.index, index),
    optionValues: combination.map(({ value }) => value),
    prices: pricesOf(price, factor),
    weight: { value: String(Math.round(product.kind.grams * factor)), unit: 'GRAMS' },
    mediaUrl: sampleImageUrl(product.handle),
  };
}

function tagsOf({ kind, second }: ProductIdentity, price: BasePrice, random: SeededRandom): string[] {
  const tags = [...kind.tags, second.toLowerCase()];
  if (price.before !== null) tags.push('sale');
  if (random.chance(0.15)) tags.push('bestseller');
  if (random.chance(0.12)) tags.push('new');
  return tags;
}

function mediaOf({ title, handle }: ProductIdentity, random: SeededRandom): ProductImportInput['media'] {
  const views = Array.from({ length: random.integer(1, 3) }, (_, index) => index + 1);
  return views.map((view) => ({
    url: sampleImageUrl(handle, view),
    alt: view === 1 ? title : `${title}, view ${view}`,
    position: view,
  }));
}

/**
 * The product at a place of the store, complete.
 *
 * @param variants how many it has, `null` for a natural number
 */
export function generateProduct(seed: string, index: number, variants: number | null): ProductImportInput {
  const product = productIdentity(seed, index);
  const random = new SeededRandom(`${seed}/product/${index}`);
  const price = basePrice(product, random);
  const { html, summary } = describeProduct(product, random);
  const shape = variantShape(product.kind, variants, random);
  return {
    externalReference: product.externalReference,
    handle: product.handle,
    title: product.title,
    descriptionHtml: html,
    vendor: random.pick(product.kind.vendors),
    productType: product.kind.type,
    tags: tagsOf(product, price, random),
    status: product.status,
    publishedAt: sampleDate(random),
    seo: { title: `${product.title} | Tributary Sample Store`, description: summary },
    categoryPath: product.kind.path,
    options: shape.options,
    variants: shape.combinations.map((combination, position) => generateVariant(product, price, combination, position)),
    media: mediaOf(product, random),
  };
}
