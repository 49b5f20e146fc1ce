/** `product.deleted`: a product is gone, with its variants. Its entity is the `Product`. */
export interface ProductDeleted {
  version: 1;
  /** `prod_…` */
  productId: string;
  /** As it was. */
  handle: string;
  /** `var_…` of the variants that went with it. */
  variantIds: string[];
}
