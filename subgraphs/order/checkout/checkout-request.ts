import { createHash } from 'node:crypto';
import type { CartClaim } from '../cart/cart-access';
import type { PaymentChoice } from './open-checkout';

/** What a client asks for to have a cart paid. */
export interface CheckoutRequest {
  claim: CartClaim;
  /** The reservation that is meant, `null` for whatever the cart holds now. */
  checkoutId: string | null;
  payment: PaymentChoice | null;
  /** What the buyer was shown, as a decimal of the cart's currency; `null` when the client does not say. */
  expectedTotal: string | null;
  idempotencyKey: string | null;
}

/** What a request with a key is recognised by: the same key for anything else is refused. */
export function digestOf({ claim, checkoutId, payment, expectedTotal }: CheckoutRequest): string {
  const asked = [claim.cartId, checkoutId, payment?.provider ?? null, payment?.method ?? null, expectedTotal];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}
