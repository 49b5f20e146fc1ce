import type { OrderStanding } from './order-standing';

/** What is asked of an order, whoever answers. */
export const orderFields =
  'id note placedAt currencyCode total { amount } status paymentStatus fulfillmentStatus ' +
  'lines(first: 10) { nodes { id orderedQuantity } }';

/** An order of the graph. */
export interface PlacedOrder extends OrderStanding {
  readonly id: string;
  readonly note: string | null;
  readonly placedAt: string;
  readonly currencyCode: string;
  readonly total: { readonly amount: string };
  readonly lines: { readonly nodes: readonly { readonly id: string; readonly orderedQuantity: number }[] };
}

/** The buyer's note, by which an order is known again: orders have no external reference. Another seed, another order. */
export const noteOf = (reference: string, seed: string): string => `A sample of an order (${reference}, seed ${seed}).`;
