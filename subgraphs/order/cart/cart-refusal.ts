import type { UserError } from '../../../platform/errors/user-error-type';
import { maxCartLines, maxLineQuantity, maxNoteLength } from './cart-limits';

/** Refusals that a cart can give, with what each means. */
export const cartCodes = {
  CART_NOT_FOUND: 'There is no such cart, or neither its user nor its token asks.',
  CART_EXPIRED: 'The cart was not touched for so long that it has ended; create a new one.',
  CART_EXISTS: 'The user has a cart already: `viewer { cart }`.',
  INVALID_QUANTITY: 'A quantity, also the sum of two, is 1 to 10,000.',
  VARIANT_NOT_FOUND: 'There is no such variant.',
  VARIANT_NOT_FOR_SALE: 'The product is not for sale, or nothing of the variant is left.',
  CURRENCY_MISMATCH: "The variant has no price in the cart's currency.",
  LINE_NOT_FOUND: 'The cart has no such line.',
  TOO_MANY_LINES: 'The cart would have more than 250 lines.',
  TOTAL_TOO_LARGE: 'The total would be larger than any amount that is kept.',
  NOTE_TOO_LONG: 'The note is longer than 5,000 characters.',
};

/** Why a cart was not changed. */
export type CartCode = keyof typeof cartCodes;

/** Why a cart was not changed, and which part of the input is to blame. */
export interface CartRefusal<Code extends CartCode = CartCode> {
  code: Code;
  field: string[] | null;
}

const messages: Readonly<Record<CartCode, string>> = {
  CART_NOT_FOUND: 'There is no such cart.',
  CART_EXPIRED: 'The cart has expired. Create a new one.',
  CART_EXISTS: 'You have a cart already.',
  INVALID_QUANTITY: `A quantity is 1 to ${maxLineQuantity}.`,
  VARIANT_NOT_FOUND: 'There is no such variant.',
  VARIANT_NOT_FOR_SALE: 'This is not for sale at the moment.',
  CURRENCY_MISMATCH: "This has no price in the cart's currency.",
  LINE_NOT_FOUND: 'The cart has no such line.',
  TOO_MANY_LINES: `A cart has up to ${maxCartLines} lines.`,
  TOTAL_TOO_LARGE: 'The total of the cart would be too large.',
  NOTE_TOO_LONG: `A note has up to ${maxNoteLength} characters.`,
};

/** The errors that a client sees of refusals. @param prefix where the fields stand in the mutation's arguments */
export function cartErrors<Code extends CartCode>(
  refusals: readonly CartRefusal<Code>[],
  prefix: readonly string[] = [],
): UserError<Code>[] {
  return refusals.map(({ code, field }) => ({
    code,
    field: field && [...prefix, ...field],
    message: messages[code],
  }));
}

/** The codes of one mutation, with their descriptions. */
export function pickCodes<Code extends CartCode>(...codes: Code[]): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, cartCodes[code]])) as Record<Code, string>;
}
