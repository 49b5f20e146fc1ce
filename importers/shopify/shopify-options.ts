/** What the person who imports a Shopify file may decide. */
export interface ShopifyOptions {
  /** ISO 4217 code of the file's price columns: the file itself does not say it. */
  readonly currency: string;
  /** ISO 4217 codes of the market price columns, by market name in lower case. */
  readonly marketCurrencies: ReadonlyMap<string, string>;
  /** Name of the location that the quantities of a product file belong to. */
  readonly location: string;
}
