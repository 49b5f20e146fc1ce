import { type QuoteProblemCode, quoteProblemCodes } from '../cart/quote';

/** Refusals that a checkout can give besides those of its quote, with what each means. */
const checkoutCodes = {
  CART_NOT_FOUND: 'There is no such cart, or neither its user nor its token asks.',
  CART_EXPIRED: 'The cart was not touched for so long that it has ended; create a new one.',
  CART_COMPLETED: 'The cart became an order already.',
  CART_CHANGED: 'The cart was changed since the checkout began; look at it, and begin again.',
  CHECKOUT_NOT_FOUND: 'There is no such checkout of this cart.',
  CHECKOUT_IN_PROGRESS: 'The payment of this cart is under way; complete the checkout to get its outcome.',
  CHECKOUT_PLACED: 'The checkout became an order; an order is cancelled by orderCancel.',
  CHECKOUT_CANCELLED: 'The buyer cancelled the checkout; no charge was kept.',
  CHECKOUT_SUPERSEDED: 'The cart was changed, and another checkout took the place of this one.',
  RESERVATION_EXPIRED: 'The reservation ended before the payment began; begin again.',
  OUT_OF_STOCK: 'Fewer units are left than wanted; `available` says how many.',
  PROMOTION_EXHAUSTED: 'A promotion of the cart was used up by others meanwhile; look at the new total.',
  PAYMENT_REQUIRED: 'There is something to pay, and no payment was given.',
  PAYMENT_PROVIDER_UNKNOWN: 'The shop has no payment provider of this name.',
  PAYMENT_DECLINED: 'The payment was declined. Nothing was charged; the cart can be paid in another way.',
  PAYMENT_PENDING: 'The outcome of the payment is not known yet. Ask again: nothing is charged twice.',
  PAYMENT_ACTION_REQUIRED: 'The buyer has to confirm the payment, at `checkout.redirectUrl` if there is one.',
  PAYMENT_NOT_CONFIRMED: 'The payment was not confirmed in time, and was let go.',
  ORDER_NOT_PLACED: 'The order could not be placed for a fault of ours. The money goes back by itself.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used for another request about this cart.',
} as const;

/** Every code of a checkout, those of its quote too, with what it means. */
export const allCheckoutCodes: Readonly<Record<CheckoutCode, string>> = { ...quoteProblemCodes, ...checkoutCodes };

/** Why a checkout did not go on. */
export type CheckoutCode = keyof typeof checkoutCodes | QuoteProblemCode;

/** Why nothing was reserved. */
export type BeginCode =
  | QuoteProblemCode
  | 'CART_NOT_FOUND'
  | 'CART_EXPIRED'
  | 'CART_COMPLETED'
  | 'CART_CHANGED'
  | 'CHECKOUT_IN_PROGRESS'
  | 'OUT_OF_STOCK'
  | 'PROMOTION_EXHAUSTED';

/** Why a checkout was not cancelled. */
export type CancelCode = 'CHECKOUT_NOT_FOUND' | 'CHECKOUT_IN_PROGRESS' | 'CHECKOUT_PLACED';

/** Why nothing was paid, or nothing is certain yet. */
export type CompleteCode = Exclude<CheckoutCode, 'CHECKOUT_IN_PROGRESS' | 'CHECKOUT_PLACED'>;

/** Why a checkout did not go on, and what is to blame. */
export interface CheckoutRefusal<Code extends CheckoutCode = CheckoutCode> {
  code: Code;
  /** In place of the code's own words, such as those of a provider. */
  message?: string | null;
  /** Path of the argument at fault. */
  field?: string[];
  /** Key of the cart's line at fault. */
  cartLineId?: string | null;
  /** Key of the variant at fault. */
  variantId?: string | null;
  /** Units that could be had of it. */
  available?: number;
  promotionCode?: string | null;
}

/** The codes of one mutation, with their descriptions. */
export function pickCheckoutCodes<Code extends CheckoutCode>(...codes: Code[]): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, allCheckoutCodes[code]])) as Record<Code, string>;
}
