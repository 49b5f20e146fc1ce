/** Where an order stands as a whole. */
export const orderStatuses = ['OPEN', 'COMPLETED', 'CANCELLED'] as const;

/** Where an order stands as a whole. */
export type OrderStatus = (typeof orderStatuses)[number];

/** Where its money is. */
export const paymentStatuses = ['PENDING', 'AUTHORIZED', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED'] as const;

/** Where its money is. */
export type OrderPaymentStatus = (typeof paymentStatuses)[number];

/** Where its goods are. */
export const fulfillmentStatuses = ['UNFULFILLED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'RETURNED'] as const;

/** Where its goods are. */
export type OrderFulfillmentStatus = (typeof fulfillmentStatuses)[number];

/** From which statuses each may be reached; every change of a status passes this table, in the statement's guard. */
export const transitions = {
  status: {
    OPEN: ['COMPLETED'],
    COMPLETED: ['OPEN'],
    CANCELLED: ['OPEN'],
  },
  paymentStatus: {
    PENDING: [],
    AUTHORIZED: ['PENDING'],
    PAID: ['PENDING', 'AUTHORIZED'],
    PARTIALLY_REFUNDED: ['PAID'],
    REFUNDED: ['PAID', 'PARTIALLY_REFUNDED'],
    VOIDED: ['PENDING', 'AUTHORIZED'],
  },
  fulfillmentStatus: {
    UNFULFILLED: ['PARTIALLY_FULFILLED', 'FULFILLED'],
    PARTIALLY_FULFILLED: ['UNFULFILLED', 'FULFILLED'],
    FULFILLED: ['UNFULFILLED', 'PARTIALLY_FULFILLED'],
    RETURNED: ['FULFILLED'],
  },
} as const satisfies {
  status: Record<OrderStatus, readonly OrderStatus[]>;
  paymentStatus: Record<OrderPaymentStatus, readonly OrderPaymentStatus[]>;
  fulfillmentStatus: Record<OrderFulfillmentStatus, readonly OrderFulfillmentStatus[]>;
};

/** One of the three statuses, and what it is to become. */
export type StatusChange =
  | { of: 'status'; to: OrderStatus }
  | { of: 'paymentStatus'; to: OrderPaymentStatus }
  | { of: 'fulfillmentStatus'; to: OrderFulfillmentStatus };

/** The statuses from which a change is allowed. */
export function allowedFrom({ of, to }: StatusChange): readonly string[] {
  return (transitions[of] as Record<string, readonly string[]>)[to] ?? [];
}
