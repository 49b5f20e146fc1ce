/** `product.created`: a product is there that was not, not necessarily for the public. Its entity is the `Product`. */
export interface ProductCreated {
  version: 1;
  /** `prod_…` */
  productId: string;
  handle: string;
}
