import type { UserError } from '../../../platform/errors/user-error-type';
import { addressCodes } from '../addresses/postal-address';
import { maxCartCodes, maxCartLines, maxLineQuantity, maxNoteLength } from './cart-limits';

/** Refusals that a cart can give, with what each means. */
export const cartCodes = {
  CART_NOT_FOUND: 'There is no such cart, or neither its user nor its token asks.',
  CART_EXPIRED: 'The cart was not touched for so long that it has ended; create a new one.',
  CART_COMPLETED: 'The cart has become an order; create a new one.',
  CART_BEING_PAID: 'The cart is being paid; wait for the outcome, or cancel the checkout.',
  CART_EXISTS: 'The user has a cart already: `viewer { cart }`.',
  INVALID_QUANTITY: 'A quantity, also the sum of two, is 1 to 10,000.',
  VARIANT_NOT_FOUND: 'There is no such variant.',
  VARIANT_NOT_FOR_SALE: 'The product is not for sale, or nothing of the variant is left.',
  CURRENCY_MISMATCH: "The variant has no price in the cart's currency.",
  CURRENCIES_DIFFER: 'Both carts have lines, and not in the same currency.',
  LINE_NOT_FOUND: 'The cart has no such line.',
  TOO_MANY_LINES: 'The cart would have more than 250 lines.',
  TOTAL_TOO_LARGE: 'The total would be larger than any amount that is kept.',
  NOTE_TOO_LONG: 'The note is longer than 5,000 characters.',
  INVALID_EMAIL: 'The e-mail address cannot be one.',
  ...addressCodes,
  DELIVERY_OPTION_UNAVAILABLE: 'The delivery option is not offered for this cart and its shipping address.',
  TOO_MANY_CODES: 'The cart would have more than 10 promotion codes.',
  CODE_NOT_FOUND: 'No promotion has this code, or it is not active.',
  CODE_NOT_YET_VALID: 'The promotion has not begun.',
  CODE_EXPIRED: 'The promotion has ended.',
  CODE_EXHAUSTED: 'The promotion was used as often as it can be, by all buyers or by this one.',
  CODE_NOT_FOR_CUSTOMER: 'The promotion is for customers of a group that the buyer is not in, or not signed in to.',
  CODE_NOT_IN_CURRENCY: "The promotion is worth nothing in the cart's currency.",
  CODE_UNAVAILABLE: "The buyer's customer groups cannot be asked for at the moment; try again in a moment.",
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
  CART_COMPLETED: 'The cart has become an order. Create a new one.',
  CART_BEING_PAID: 'The cart is being paid. Wait for the outcome.',
  CART_EXISTS: 'You have a cart already.',
  INVALID_QUANTITY: `A quantity is 1 to ${maxLineQuantity}.`,
  VARIANT_NOT_FOUND: 'There is no such variant.',
  VARIANT_NOT_FOR_SALE: 'This is not for sale at the moment.',
  CURRENCY_MISMATCH: "This has no price in the cart's currency.",
  CURRENCIES_DIFFER: 'The prices of the two carts are in different currencies.',
  LINE_NOT_FOUND: 'The cart has no such line.',
  TOO_MANY_LINES: `A cart has up to ${maxCartLines} lines.`,
  TOTAL_TOO_LARGE: 'The total of the cart would be too large.',
  NOTE_TOO_LONG: `A note has up to ${maxNoteLength} characters.`,
  INVALID_EMAIL: 'This is not an e-mail address.',
  ...addressCodes,
  DELIVERY_OPTION_UNAVAILABLE: 'This is not offered for the cart and its shipping address.',
  TOO_MANY_CODES: `A cart has up to ${maxCartCodes} promotion codes.`,
  CODE_NOT_FOUND: 'There is no such code.',
  CODE_NOT_YET_VALID: 'This code is not valid yet.',
  CODE_EXPIRED: 'This code is not valid any more.',
  CODE_EXHAUSTED: 'This code has been used as often as it can be.',
  CODE_NOT_FOR_CUSTOMER: 'This code is for other customers, or you are not signed in.',
  CODE_NOT_IN_CURRENCY: 'This code is worth nothing in this currency.',
  CODE_UNAVAILABLE: 'Whether this code is for you cannot be found out at the moment. Try again in a moment.',
};

/**
 * The errors that a client sees of refusals.
 *
 * @param prefix where the fields stand in the mutation's arguments; `cartId` is always one of its own
 */
export function cartErrors<Code extends CartCode>(
  refusals: readonly CartRefusal<Code>[],
  prefix: readonly string[] = [],
): UserError<Code>[] {
  return refusals.map(({ code, field }) => ({
    code,
    field: field && (field[0] === 'cartId' ? field : [...prefix, ...field]),
    message: messages[code],
  }));
}

/** The codes of one mutation, with their descriptions. */
export function pickCodes<Code extends CartCode>(...codes: Code[]): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, cartCodes[code]])) as Record<Code, string>;
}
