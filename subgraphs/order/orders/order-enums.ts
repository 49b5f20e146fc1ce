import { registerEnumType } from 'type-graphql';
import { orderEventKinds } from './order-event-kind';

type Described<Name extends string> = Readonly<Record<Name, string>>;

/** Registers an enum of the graph. @param values each with its description */
function describedEnum<Name extends string>(name: string, description: string, values: Described<Name>) {
  const names = Object.keys(values) as Name[];
  const members = Object.fromEntries(names.map((member) => [member, member])) as Record<Name, Name>;
  const valuesConfig = Object.fromEntries(names.map((member) => [member, { description: values[member] }]));
  registerEnumType(members, { name, description, valuesConfig: valuesConfig as Record<Name, { description: string }> });
  return members;
}

/** `OrderStatus` of the graph. */
export const OrderStatusEnum = describedEnum('OrderStatus', 'Where an order stands as a whole.', {
  OPEN: 'It is being worked on.',
  COMPLETED: 'Everything was sent and paid.',
  CANCELLED: 'It was called off; nothing more happens.',
});

/** `OrderPaymentStatus` of the graph. */
export const OrderPaymentStatusEnum = describedEnum('OrderPaymentStatus', "Where an order's money is.", {
  PENDING: 'The payment provider, or the buyer, has still to confirm it.',
  AUTHORIZED: 'It is reserved for the shop, and not taken yet.',
  PAID: 'The shop has it, or there was nothing to pay.',
  PARTIALLY_REFUNDED: 'A part of it went back.',
  REFUNDED: 'All of it went back.',
  VOIDED: 'It was let go before it was taken.',
});

/** `OrderFulfillmentStatus` of the graph. */
export const OrderFulfillmentStatusEnum = describedEnum('OrderFulfillmentStatus', "Where an order's goods are.", {
  UNFULFILLED: 'Nothing was sent yet.',
  PARTIALLY_FULFILLED: 'A part was sent.',
  FULFILLED: 'Everything was sent.',
  RETURNED: 'Everything came back.',
});

/** `OrderEventKind` of the graph. */
export const OrderEventKindEnum = describedEnum(
  'OrderEventKind',
  'What an entry of a timeline tells of.',
  orderEventKinds,
);

/** `RefundStatus` of the graph. */
export const RefundStatusEnum = describedEnum('RefundStatus', 'Where a refund stands.', {
  PENDING: 'The payment provider has been asked, or is about to be.',
  SUCCEEDED: 'The money went back.',
  FAILED: 'The payment provider declined; the money is with the shop.',
});

/** Where a refund stands. */
export type RefundStatus = keyof typeof RefundStatusEnum;
