import type { OrderSortKey } from './order-filter.type';
import type { OrderFulfillmentStatus, OrderPaymentStatus, OrderStatus } from './order-status';

/** Which orders are wanted, checked; `null` is any. */
export interface OrderCriteria {
  statuses: OrderStatus[] | null;
  paymentStatuses: OrderPaymentStatus[] | null;
  fulfillmentStatuses: OrderFulfillmentStatus[] | null;
  placedAfter: Date | null;
  placedBefore: Date | null;
  /** Lower case. */
  email: string | null;
  userId: string | null;
  currencyCode: string | null;
  /** Minor units, of the currency. */
  minTotal: bigint | null;
  maxTotal: bigint | null;
  /** Words that must all be found, lower case. */
  words: string[];
}

/** In which order they are read. */
export interface OrderOrder {
  key: OrderSortKey;
  descending: boolean;
}
