/**
 * `product.changed`: something about a product, one of its variants or their prices is different now. Its entity is
 * the `Product`. What exactly is for the graph to answer; of prices `price.changed` tells besides.
 */
export interface ProductChanged {
  version: 1;
  /** `prod_…` */
  productId: string;
  /** As it is now. */
  handle: string;
}
