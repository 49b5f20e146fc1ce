/** What product said of a variant when its price was looked up: what an order copies, and what promotions and rates ask. */
export interface LineFacts {
  productId: string;
  productTitle: string;
  variantTitle: string;
  sku: string | null;
  /** Its value of each option of the product, in their order. */
  options: { name: string; value: string }[];
  imageUrl: string | null;
  taxable: boolean;
  /** Of one unit, rounded up to whole grams; 0 when product knows none. */
  weightGrams: number;
  requiresShipping: boolean;
  /** Every collection that the product is in. */
  collectionIds: string[];
}

/**
 * What is assumed of a line that was added before facts were kept: no promotion of products fits it, it is taxed and
 * must be sent. Asking product again replaces it.
 */
export const unknownFacts: LineFacts = Object.freeze({
  productId: '',
  productTitle: '',
  variantTitle: '',
  sku: null,
  options: [],
  imageUrl: null,
  taxable: true,
  weightGrams: 0,
  requiresShipping: true,
  collectionIds: [],
});
