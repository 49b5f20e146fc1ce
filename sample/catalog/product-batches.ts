import type { SampleOptions } from '../sample-options';
import { generateProduct } from './generate-product';
import type { ProductImportInput } from './product-import-input';

/** Products that are sent together. */
export interface ProductBatch {
  /** Place of the first of them in the store, from 0. */
  readonly start: number;
  readonly products: readonly ProductImportInput[];
}

/** A call of this many variants is some 600 KB: below the limit of a gateway, and few enough calls. */
const variantsPerBatch = 1_000;

/** Products in a call that have few variants. */
const productsPerBatch = 100;

/** All products of the store in their order, made when they are asked for: no more than a batch is in memory. */
export function* productBatches({ seed, products, variants }: SampleOptions): Generator<ProductBatch> {
  let start = 0;
  let batch: ProductImportInput[] = [];
  let size = 0;
  for (let index = 0; index < products; index += 1) {
    const product = generateProduct(seed, index, variants);
    if (batch.length >= productsPerBatch || (batch.length > 0 && size + product.variants.length > variantsPerBatch)) {
      yield { start, products: batch };
      [start, batch, size] = [index, [], 0];
    }
    batch.push(product);
    size += product.variants.length;
  }
  if (batch.length > 0) yield { start, products: batch };
}
