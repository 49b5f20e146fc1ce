/** `stock.changed`: another number of units of a variant can be sold. Its entity is the `ProductVariant`. */
export interface StockChanged {
  version: 1;
  /** `var_…` */
  variantId: string;
  /** Units that can be sold now at all active locations together, 0 when more are promised than there are. */
  available: number;
  /** Whether one can be bought now: also true of what is not tracked or on backorder. */
  availableForSale: boolean;
}
