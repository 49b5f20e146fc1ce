/** Where an order stands: its status, its money, its goods. */
export interface OrderStanding {
  readonly status: string;
  readonly paymentStatus: string;
  readonly fulfillmentStatus: string;
}

/** Words for where an order stands. */
export const standingOf = ({ status, paymentStatus, fulfillmentStatus }: OrderStanding): string =>
  `${status} ${paymentStatus} ${fulfillmentStatus}`;
