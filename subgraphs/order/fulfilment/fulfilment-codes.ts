import type { UserError } from '../../../platform/errors/user-error-type';
import type { LineRefusal } from './line-quantity';

/** Every refusal of this slice: what clients read of it. */
const fulfilmentCodes = {
  ORDER_NOT_FOUND: 'There is no such order.',
  ORDER_CANCELLED: 'The order was cancelled.',
  PAYMENT_MISSING: 'The money of the order is neither taken nor reserved.',
  LINE_NOT_FOUND: 'There is no such line here.',
  INVALID_QUANTITY: 'A quantity is 1 or more.',
  QUANTITY_EXCEEDED: 'There are not that many units of this line left.',
  NOTHING_TO_FULFILL: 'Everything of the order was sent already.',
  NO_LINES: 'No line is given.',
  NOT_ALLOCATED: 'Not that many units of this line are allocated there.',
  INSUFFICIENT_STOCK: 'There are not that many units on the shelf.',
  INVALID_TRACKING: 'Names and numbers have up to 100 characters; an address is http or https, up to 2,000 characters.',
  INVALID_REASON: 'A reason has up to 1,000 characters.',
  FULFILLMENT_NOT_FOUND: 'There is no such fulfillment.',
  FULFILLMENT_CANCELLED: 'The fulfillment was cancelled.',
  FULFILLMENT_DELIVERED: 'The goods have arrived; expect them back with returnCreate.',
  UNITS_RETURNED: 'Units of it came back, or are expected back.',
  RETURN_NOT_FOUND: 'There is no such return.',
  RETURN_ENDED: 'The return was received or cancelled already.',
  LOCATION_NOT_FOUND: 'There is no such location.',
  LOCATION_REQUIRED: 'It is not known where units of this line came from: name a location.',
  IDEMPOTENCY_KEY_REUSED: 'This key was used for another change already; take a new one for each change.',
};

/** Code of a refusal. */
export type FulfilmentCode = keyof typeof fulfilmentCodes;

/** The codes of one mutation, with their descriptions. */
export function pickCodes<Code extends FulfilmentCode>(...codes: Code[]): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, fulfilmentCodes[code]])) as Record<Code, string>;
}

/** Where in the arguments the fault lies, where that is always the same place. */
const fields: Partial<Record<FulfilmentCode, string[]>> = {
  IDEMPOTENCY_KEY_REUSED: ['input', 'idempotencyKey'],
  LOCATION_NOT_FOUND: ['input', 'locationId'],
  LOCATION_REQUIRED: ['input', 'locationId'],
  INVALID_REASON: ['input', 'reason'],
  NO_LINES: ['input', 'lines'],
  NOTHING_TO_FULFILL: ['input', 'lines'],
  ORDER_NOT_FOUND: ['orderId'],
  ORDER_CANCELLED: ['orderId'],
  PAYMENT_MISSING: ['orderId'],
};

/** The error that a client sees of a refusal. @param field where the fault lies; left out: where it always does, or `id` */
export function fulfilmentError<Code extends FulfilmentCode>(code: Code, field?: string[]): UserError<Code> {
  return { code, message: fulfilmentCodes[code], field: field ?? fields[code] ?? ['id'] };
}

/** As `fulfilmentError`, of a refusal that may name a line. @param lineIds uuids of the lines, as the client gave them */
export function lineError<Code extends FulfilmentCode>(
  refusal: LineRefusal<Code> | 'IDEMPOTENCY_KEY_REUSED',
  lineIds: readonly string[],
): UserError<Code | 'IDEMPOTENCY_KEY_REUSED'> {
  if (refusal === 'IDEMPOTENCY_KEY_REUSED') return fulfilmentError(refusal);
  const { code, orderLineId } = refusal;
  const index = orderLineId === null ? -1 : lineIds.indexOf(orderLineId);
  if (index >= 0) return fulfilmentError(code, ['input', 'lines', String(index)]);
  return orderLineId === null ? fulfilmentError(code) : fulfilmentError(code, ['input', 'lines']);
}
