import type { Database } from '../../../platform/database/database';
import type { Place } from '../../../platform/places/place';
import type { TotalsLine } from '../totals/totals';

/** What is asked: how can these lines be delivered? */
export interface DeliveryQuestion {
  /** The order subgraph's database, never one of its transactions: a method may ask a carrier meanwhile. */
  database: Database;
  currencyCode: string;
  /** `null` while the buyer gave no address: nothing is offered yet. */
  address: Place | null;
  lines: readonly TotalsLine[];
  /** Of all lines before discounts (`Totals.subtotal`), in minor units: a code never makes delivery dearer. */
  subtotal: bigint;
}

/** A way to deliver that a buyer may choose. */
export interface DeliveryOffer {
  /** What the cart keeps of the choice: the same for the same way at every question; up to 100 characters. */
  id: string;
  title: string;
  description: string | null;
  /** Minor units of the question's currency. */
  price: bigint;
  /** Days until it arrives, at best. */
  minDays: number;
  /** Days until it arrives, at worst. */
  maxDays: number;
}

/** What can be chosen from. */
export interface DeliveryChoice {
  /**
   * Whether one must be chosen before the cart is paid. False when nothing in the cart is shipped, or the shop keeps no
   * zones at all: delivery is then not asked for and costs nothing.
   */
  required: boolean;
  /** In the order in which they are shown; empty for a place that is not delivered to. */
  offers: readonly DeliveryOffer[];
}

/** Knows how carts can be delivered: the built-in table, or a carrier's service. */
export interface DeliveryMethods {
  /** @throws when the answer cannot be had; the cart is then not quoted */
  optionsFor(question: DeliveryQuestion): Promise<DeliveryChoice>;
}
