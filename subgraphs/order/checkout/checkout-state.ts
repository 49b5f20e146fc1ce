/**
 * Where an attempt to buy stands (docs/adr/0022).
 *
 * ```
 * RESERVED ──> AUTHORIZING ──> PLACED
 *     │             └──> UNDOING ──> FAILED | CANCELLED
 *     └──> EXPIRED | SUPERSEDED | CANCELLED
 * ```
 *
 * The first two are active: stock and promotions are held for them, and a cart has one of them at most.
 */
export type CheckoutState =
  /** Stock, promotions and amounts are held until `expires_at`; nothing is asked of the buyer's money yet. */
  | 'RESERVED'
  /** The payment is recorded, and its provider is asked; what is held stays held until the outcome is certain. */
  | 'AUTHORIZING'
  /** There is an order. Its capture is recorded with it, and is the payment's own business from there. */
  | 'PLACED'
  /** There will be no order: nothing is held any more, but money may have to go back. */
  | 'UNDOING'
  /** There is no order and no charge, because of `failure_code`. */
  | 'FAILED'
  /** There is no order and no charge, because the buyer left. */
  | 'CANCELLED'
  /** The reservation ended before the buyer paid. */
  | 'EXPIRED'
  /** The cart was changed, and another checkout took this one's place. */
  | 'SUPERSEDED';
