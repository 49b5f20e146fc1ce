import { type ProductEvent, priceChanged, productChanged, productCreated } from '../events/product-event';
import type { WholeProduct } from './write-products';

/**
 * What is to be told of whole products that were written.
 *
 * @param priced ids of the variants whose prices are others now; those of a new product are no change
 */
export function eventsOfWriting(products: readonly WholeProduct[], priced: ReadonlySet<string>): ProductEvent[] {
  return products.flatMap((product) => {
    if (!product.exists) return [productCreated(product)];
    const variants = product.variants.filter(({ id }) => priced.has(id));
    return [productChanged(product), ...(variants.length > 0 ? [priceChanged(product.id, variants)] : [])];
  });
}
