import type { ProductCriteria } from './product-criteria';
import type { ProductOrder } from './product-order';

/** Where the products of a list come from: the whole shop, or what hangs on each of several parents. */
export type ProductSource = 'shop' | 'category' | 'collection';

/** A list of products: where they come from, which are wanted and in which order. Plain data: equal ones compare equal. */
export interface ProductList {
  source: ProductSource;
  criteria: ProductCriteria;
  order: ProductOrder;
}
