/** A price that is to be written, amounts in minor units. */
export interface PriceDraft {
  currencyCode: string;
  amount: bigint;
  compareAt: bigint | null;
}

/** A variant that is to be written, checked. */
export interface VariantDraft {
  sku: string | null;
  barcode: string | null;
  position: number;
  /** In the order of the product's options. */
  optionValues: string[];
  weight: { value: string; unit: string } | null;
  mediaUrl: string | null;
  requiresShipping: boolean;
  taxable: boolean;
  externalReference: string | null;
  prices: PriceDraft[];
}

/** An option of a product that is to be written. */
export interface OptionDraft {
  name: string;
  values: string[];
}

/** A product that is to be written, checked: all of it but its ids, its handle and what stands in other tables. */
export interface ProductDraft {
  title: string;
  description: string;
  descriptionHtml: string;
  vendor: string | null;
  productType: string | null;
  tags: string[];
  status: string;
  publishedAt: Date | null;
  seoTitle: string | null;
  seoDescription: string | null;
  options: OptionDraft[];
  media: { url: string; alt: string | null }[];
  variants: VariantDraft[];
}
