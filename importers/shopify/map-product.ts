import { isHandle, slugify } from '../../platform/ids/handle';
import type { CsvRecord } from '../read-csv';
import { type ColumnLayout, cellOf } from './column-layout';
import { type MappedVariant, mapVariant } from './map-variant';
import type { ProductImportInput } from './product-import-input';
import { BrokenValue } from './read-amount';
import { readMedia } from './read-media';
import { isVariantRow, readOptionNames } from './read-options';
import type { BrokenRow, ProductRows } from './read-products';
import { readStatus } from './read-status';
import type { ShopifyOptions } from './shopify-options';

/** A product ready to be sent, with what has to be said about its rows. */
export interface MappedProduct {
  /** First line of the product. */
  readonly line: number;
  /** Null when it cannot be imported. */
  readonly input: ProductImportInput | null;
  /** Why it cannot. */
  readonly refusal: string | null;
  readonly variants: readonly MappedVariant[];
  /** Rows that became no variant. */
  readonly brokenVariants: readonly BrokenRow[];
  /** Parts of rows that could not be used, the rest of the row could. */
  readonly brokenParts: readonly BrokenRow[];
  readonly remarks: readonly string[];
  /** The collection that the file puts it into, if any. */
  readonly collection: { readonly handle: string; readonly title: string } | null;
}

/** A product of which at least one variant can be sent. */
export type UsableProduct = MappedProduct & { readonly input: ProductImportInput };

/** Turns the rows of one product into the input of `productsImport`. A broken row costs its variant, not the product. */
export function mapProduct(product: ProductRows, layout: ColumnLayout, options: ShopifyOptions): MappedProduct {
  const [first] = product.rows;
  if (!first) throw new TypeError('a product has at least one row');
  const optionNames = readOptionNames(product.rows, layout);
  const variantRows = product.rows.filter((row, index) => index === 0 || isVariantRow(row, layout));
  const { variants, broken } = mapVariants(product.handle, variantRows, { layout, options, optionNames });
  const { media, broken: brokenImages } = readMedia(product.rows, layout);
  const brokenParts = brokenImages.map((image) => ({ ...image, subject: product.handle }));
  const title = cellIn(product.rows, layout, 'title');
  const refusal = refusalOf(title, variants);
  const { status, remark } = readStatus(cellIn(product.rows, layout, 'status'), cellOf(layout, first, 'published'));
  const remarks = [...(remark ? [remark] : []), ...remarksOn(product.rows, layout, variants)];
  const collectionTitle = cellIn(product.rows, layout, 'collection');
  const collection = collectionTitle ? { handle: slugify(collectionTitle), title: collectionTitle } : null;
  const common = { line: first.line, variants, brokenVariants: broken, brokenParts, remarks, collection };
  if (refusal) return { ...common, refusal, input: null };
  const names = optionNames.filter(Boolean);
  const input: ProductImportInput = {
    externalReference: `shopify:${product.handle}`,
    handle: isHandle(product.handle) ? product.handle : slugify(product.handle),
    title,
    ...descriptionOf(product.rows, layout),
    ...(collection ? { collectionHandles: [collection.handle] } : {}),
    tags: tagsOf(cellIn(product.rows, layout, 'tags')),
    status,
    options: names.map((name, index) => ({
      name,
      values: [...new Set(variants.map(({ input: variant }) => variant.optionValues[index] ?? ''))],
    })),
    variants: variants.map((variant) => variant.input),
    media,
  };
  return { ...common, refusal, input };
}

function refusalOf(title: string, variants: readonly MappedVariant[]): string | null {
  if (!title) return 'the product has no title';
  return variants.length === 0 ? 'none of its rows can be used' : null;
}

function mapVariants(
  handle: string,
  rows: readonly CsvRecord[],
  context: { layout: ColumnLayout; options: ShopifyOptions; optionNames: readonly string[] },
): { variants: MappedVariant[]; broken: BrokenRow[] } {
  const variants: MappedVariant[] = [];
  const broken: BrokenRow[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const subject = cellOf(context.layout, row, 'sku') || handle;
    try {
      const variant = mapVariant(handle, row, variants.length + 1, context);
      const twin = lines.get(variant.input.externalReference);
      if (twin !== undefined) throw new BrokenValue(`it has the same options as the variant on line ${twin}`);
      lines.set(variant.input.externalReference, row.line);
      variants.push(variant);
    } catch (error) {
      if (!(error instanceof BrokenValue)) throw error;
      broken.push({ line: row.line, subject, reason: error.message });
    }
  }
  return { variants, broken };
}

/** The first value that any row of the product has for a product-wide column: exports state it in the first row. */
function cellIn(rows: readonly CsvRecord[], layout: ColumnLayout, column: Parameters<typeof cellOf>[2]): string {
  for (const row of rows) {
    const cell = cellOf(layout, row, column);
    if (cell) return cell;
  }
  return '';
}

function descriptionOf(rows: readonly CsvRecord[], layout: ColumnLayout): Partial<ProductImportInput> {
  const [body, vendor, type] = (['body', 'vendor', 'type'] as const).map((column) => cellIn(rows, layout, column));
  const seoTitle = cellIn(rows, layout, 'seoTitle');
  const seoDescription = cellIn(rows, layout, 'seoDescription');
  const path =
    categoryPathOf(cellIn(rows, layout, 'category')) ?? categoryPathOf(cellIn(rows, layout, 'googleCategory'));
  const seo = {
    ...(seoTitle ? { title: seoTitle } : {}),
    ...(seoDescription ? { description: seoDescription } : {}),
  };
  return {
    ...(body ? { descriptionHtml: body } : {}),
    ...(vendor ? { vendor } : {}),
    ...(type ? { productType: type } : {}),
    ...(seoTitle || seoDescription ? { seo } : {}),
    ...(path ? { categoryPath: path } : {}),
  };
}

/** "Apparel & Accessories > Clothing" as titles from the root; null for an empty cell or a bare taxonomy number. */
function categoryPathOf(text: string): string[] | null {
  const path = text.split(/\s*>\s*/).map((part) => part.trim());
  return text === '' || /^\d+$/.test(text) || path.some((part) => part === '') ? null : path;
}

function tagsOf(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags)].filter(Boolean);
}

function remarksOn(rows: readonly CsvRecord[], layout: ColumnLayout, variants: readonly MappedVariant[]): string[] {
  const googleCategory = cellIn(rows, layout, 'googleCategory');
  const remarks: string[] = [];
  if (cellIn(rows, layout, 'giftCard').toLowerCase() === 'true') {
    remarks.push('gift cards are imported as ordinary products: they issue no codes');
  }
  if (/^\d+$/.test(googleCategory) && !cellIn(rows, layout, 'category')) {
    remarks.push('Google categories given as a number are not imported');
  }
  if (variants.some((variant) => variant.input.prices.length === 0)) {
    remarks.push('products with a variant that has no price: it cannot be sold until it has one');
  }
  return remarks;
}
