import type { UserError } from '../../../platform/errors/user-error-type';

/** Characters of a reason at most: a sentence or two. */
export const maxReasonLength = 1_000;

/** Characters of a note at most, as of a cart's. */
export const maxNoteLength = 5_000;

/** Refusals that a change of an order can give, with what each means. */
export const orderCodes = {
  ORDER_NOT_FOUND: 'There is no such order.',
  ORDER_NOT_OPEN: 'The order is cancelled or complete.',
  ORDER_FULFILLED: 'Something of the order was sent already.',
  STOCK_NOT_THERE: 'Units that are not to be sold again are not on the shelf: they were taken on backorder.',
  REASON_TOO_LONG: 'The reason is longer than 1,000 characters.',
  NOTE_TOO_LONG: 'The note is longer than 5,000 characters.',
  LINE_NOT_FOUND: 'The order has no such line.',
  INVALID_QUANTITY: 'The quantity is not one of a unit up to what there is of the line.',
  NOTHING_CHANGED: 'Every quantity is as it was.',
  NOTHING_LEFT: 'Nothing would be left of the order: cancel it.',
  AMOUNT_OR_LINES: 'Give either an amount or lines.',
  INVALID_AMOUNT: 'An amount to give back is above 0.',
  CURRENCY_MISMATCH: "The amount is not in the order's currency.",
  REFUND_EXCEEDS_CAPTURED: 'That much was not taken, or went back already, or is about to.',
  REFUND_DECLINED: 'The payment provider declined the refund. It is kept as FAILED.',
  NOT_CAPTURABLE: 'There is nothing to take: the money was taken, let go, or never reserved.',
  PAYMENT_DECLINED: 'The payment provider declined to hand out the money.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used for another change.',
};

/** Why an order was not changed. */
export type OrderCode = keyof typeof orderCodes;

/** Why an order was not changed, and which part of the input is to blame. */
export interface OrderRefusal<Code extends OrderCode = OrderCode> {
  code: Code;
  field: string[] | null;
}

/** A refusal for one reason. */
export function refuse<Code extends OrderCode>(code: Code, ...field: string[]): { refusal: OrderRefusal<Code> } {
  return { refusal: { code, field: field.length > 0 ? field : null } };
}

/** The error that a client sees of a refusal. */
export function orderError<Code extends OrderCode>({ code, field }: OrderRefusal<Code>): UserError<Code> {
  return { code, field, message: orderCodes[code] };
}

/** The codes of one mutation, with their descriptions. */
export function pickOrderCodes<Code extends OrderCode>(...codes: Code[]): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, orderCodes[code]])) as Record<Code, string>;
}
