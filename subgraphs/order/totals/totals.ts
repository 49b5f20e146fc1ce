/**
 * The amounts of a cart or an order, and what they are made of. Every `bigint` is in minor units of the input's currency
 * (cents, fils, whole yen), every rate in parts per million: 190000 is 19 %.
 */

/** One line to be added up. */
export interface TotalsLine {
  /** Names the line in the result; unique among the lines, and what decides who gets the last cent of a share. */
  key: string;
  variantId: string;
  productId: string;
  collectionIds: readonly string[];
  /** Units, a whole number of 1 or more. */
  quantity: number;
  unitPrice: bigint;
  /** Whether its variant is taxed at all; if not, no rate applies to it. */
  taxable: boolean;
  /** Of one unit. */
  weightGrams: number;
  requiresShipping: boolean;
}

/** A rate of tax and what it is called on the receipt. */
export interface TaxRate {
  /** Parts per million: 0 to 1,000,000. */
  ppm: number;
  title: string;
}

/** The rates that hold for one cart at one address, as a `TaxCalculator` found them. */
export interface TaxTable {
  /** Whether prices have the tax in them already; else it is added to them. */
  pricesIncludeTax: boolean;
  /** By the line's key; a line without a rate is not taxed. */
  lineRates: ReadonlyMap<string, TaxRate>;
  deliveryRate: TaxRate | null;
}

/** What is paid for the way to the buyer. */
export interface TotalsDelivery {
  id: string;
  title: string;
  price: bigint;
}

/** A part of a discount. */
export interface DiscountShare {
  /** Key of the line. */
  key: string;
  amount: bigint;
}

/** What one promotion takes off. */
export interface AppliedDiscount {
  promotionId: string;
  title: string;
  /** The code that brought it, `null` for one that comes by itself. */
  code: string | null;
  /** Its lines and delivery together. */
  amount: bigint;
  /** Its shares in the lines, each above zero. */
  lines: readonly DiscountShare[];
  /** Its share in the delivery. */
  delivery: bigint;
}

/** What of one line is to be paid. */
export interface LineTotals {
  key: string;
  /** Quantity times unit price. */
  subtotal: bigint;
  /** What promotions take off, together; at most the subtotal. */
  discount: bigint;
  /** The same by promotion. */
  discounts: readonly { promotionId: string; amount: bigint }[];
  /** Inside `total` when prices include tax, else on top of it. */
  tax: bigint;
  taxPpm: number;
  /** `null` for a line that is not taxed. */
  taxTitle: string | null;
  /** Subtotal without the discount: at the same prices, with or without tax, as the buyer was shown. */
  total: bigint;
}

/**
 * All amounts of a cart. `subtotal - discountTotal + deliveryPrice - deliveryDiscount`, and `taxTotal` when prices do not
 * include it, is `total`.
 */
export interface Totals {
  /** In the order of the input's lines. */
  lines: readonly LineTotals[];
  /** Units of all lines. */
  totalQuantity: number;
  /** Of all lines, before discounts. */
  subtotal: bigint;
  /** Of all lines. */
  discountTotal: bigint;
  /** Before its discount. */
  deliveryPrice: bigint;
  /** At most the price. */
  deliveryDiscount: bigint;
  deliveryTax: bigint;
  deliveryTaxPpm: number;
  /** Of lines and delivery. */
  taxTotal: bigint;
  pricesIncludeTax: boolean;
  /** What is to be paid; never below zero. */
  total: bigint;
  discounts: readonly AppliedDiscount[];
}
