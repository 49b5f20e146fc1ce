/** One price of a variant, as `productsImport` takes it. */
export interface PriceImportInput {
  readonly amount: string;
  readonly currencyCode: string;
  readonly compareAt?: string;
}

/** One variant, as `productsImport` takes it. */
export interface VariantImportInput {
  readonly externalReference: string;
  readonly sku: string;
  readonly barcode: string;
  readonly optionValues: readonly string[];
  readonly prices: readonly PriceImportInput[];
  readonly weight: { readonly value: string; readonly unit: 'GRAMS' };
  readonly mediaUrl: string;
}

/** One product, as `productsImport` takes it. */
export interface ProductImportInput {
  readonly externalReference: string;
  readonly handle: string;
  readonly title: string;
  readonly descriptionHtml: string;
  readonly vendor: string;
  readonly productType: string;
  readonly tags: readonly string[];
  readonly status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED';
  readonly publishedAt: string;
  readonly seo: { readonly title: string; readonly description: string };
  readonly categoryPath: readonly string[];
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly variants: readonly VariantImportInput[];
  readonly media: readonly { readonly url: string; readonly alt: string; readonly position: number }[];
}
