/** What an order's timeline tells of. */
export const orderEventKinds = {
  PLACED: 'The order was placed.',
  PAYMENT_AUTHORIZED: 'The money was reserved.',
  PAYMENT_CAPTURED: 'The money was taken.',
  PAYMENT_VOIDED: 'The reserved money was let go.',
  PAYMENT_FAILED: 'The payment provider declined something that the shop asked for.',
  REFUND_REQUESTED: 'Money is to go back to the buyer.',
  REFUNDED: 'Money went back to the buyer.',
  REFUND_FAILED: 'The payment provider declined a refund.',
  EDITED: 'Quantities were lowered.',
  CANCELLED: 'The order was cancelled.',
  COMPLETED: 'Everything was sent and paid.',
  REOPENED: 'A fulfillment of the completed order was taken back.',
  NOTE_SET: 'The note of the staff was changed.',
  FULFILLMENT_CREATED: 'Goods were sent.',
  FULFILLMENT_UPDATED: 'The tracking of sent goods was changed.',
  FULFILLMENT_DELIVERED: 'Goods arrived.',
  FULFILLMENT_CANCELLED: 'Goods were not sent after all.',
  RETURN_CREATED: 'Goods are to come back.',
  RETURN_RECEIVED: 'Goods came back.',
  RETURN_CANCELLED: 'Goods do not come back after all.',
} as const;

/** What an order's timeline tells of. */
export type OrderEventKind = keyof typeof orderEventKinds;

const forStaffOnly: ReadonlySet<OrderEventKind> = new Set([
  'PAYMENT_FAILED',
  'REFUND_REQUESTED',
  'REFUND_FAILED',
  'REOPENED',
  'NOTE_SET',
  'FULFILLMENT_CANCELLED',
]);

/** The kinds that the buyer sees as well. */
export const publicEventKinds = (Object.keys(orderEventKinds) as OrderEventKind[]).filter(
  (kind) => !forStaffOnly.has(kind),
);
