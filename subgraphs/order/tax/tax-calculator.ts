import type { Database } from '../../../platform/database/database';
import type { Place } from '../../../platform/places/place';
import type { TaxTable, TotalsLine } from '../totals/totals';

/** What a calculator is asked. */
export interface TaxQuestion {
  /** The order subgraph's database, never one of its transactions: a calculator may ask somebody else meanwhile. */
  database: Database;
  currencyCode: string;
  /** `null` while the buyer gave no address: the answer is an estimate. */
  address: Place | null;
  lines: readonly TotalsLine[];
}

/** The taxes of a cart. */
export interface CartTaxes extends TaxTable {
  /** Whether the buyer has to say where they are before something taxable is paid: the rates are not known without. */
  addressRequired?: boolean;
}

/** Knows the taxes of a cart: the built-in table, or a service of somebody else. */
export interface TaxCalculator {
  /**
   * @returns the rates for the lines and the delivery; `null` when nothing can be said without an address: the cart is
   *   then shown without taxes, and something taxable in it is not paid for before there is one
   * @throws when the answer cannot be had; the cart is then not quoted
   */
  taxesFor(question: TaxQuestion): Promise<CartTaxes | null>;
}
