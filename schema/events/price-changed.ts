import type { EventMoney } from './event-money';

/** A variant and its prices as they are now, in each currency that it is sold in. */
export interface PricedVariant {
  /** `var_…` */
  variantId: string;
  prices: EventMoney[];
}

/**
 * `price.changed`: variants of a product have other prices than before, a variant that is new included. Its entity is
 * the `Product`. Prices of a new product are no change.
 */
export interface PriceChanged {
  version: 1;
  /** `prod_…` */
  productId: string;
  /** Those whose prices changed, not the others. */
  variants: PricedVariant[];
}
