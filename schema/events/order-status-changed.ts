/** The three statuses of an order, spelled as the enums of the graph. */
export interface OrderStatuses {
  status: string;
  paymentStatus: string;
  fulfillmentStatus: string;
}

/** `order.status_changed`: at least one of the three statuses of an order is another now. Its entity is the `Order`. */
export interface OrderStatusChanged extends OrderStatuses {
  version: 1;
  /** `ord_…` */
  orderId: string;
  number: string;
  /** `user_…`, `null` for a guest. */
  userId: string | null;
  /** As they were before. */
  previous: OrderStatuses;
}
