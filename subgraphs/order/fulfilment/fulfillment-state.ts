/** Where a fulfillment stands. */
export type FulfillmentState = 'SENT' | 'DELIVERED' | 'CANCELLED';

/** Where a return stands. */
export type OrderReturnState = 'EXPECTED' | 'RECEIVED' | 'CANCELLED';
