/** How large a generated store is, and which of the many possible ones. Equal options give equal stores. */
export interface SampleOptions {
  readonly products: number;
  /** Variants of every product, 1 to 100; `null` for a natural number that differs from product to product. */
  readonly variants: number | null;
  readonly articles: number;
  /** Customers without a password, who write the reviews. */
  readonly customers: number;
  readonly reviews: number;
  /** Orders, each with what became of it. */
  readonly orders: number;
  /** Any text; another seed gives other names, prices and stock. */
  readonly seed: string;
  /** Whether the two accounts with known passwords are made: in a development installation only. */
  readonly accounts: boolean;
}

/** Variants that a product can have at most: what the option values of every kind of product allow for. */
export const maxVariantsPerProduct = 100;

/** What `npm start` puts into an empty database: loaded in a second or two, and enough to try every query on. */
export const smallStore: SampleOptions = Object.freeze({
  products: 60,
  variants: null,
  articles: 12,
  customers: 40,
  reviews: 150,
  orders: 60,
  seed: '1',
  accounts: true,
});
