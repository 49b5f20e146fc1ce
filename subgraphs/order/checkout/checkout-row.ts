import { repeatSeconds } from './checkout-pace';
import type { CheckoutState } from './checkout-state';

/** A checkout as it is stored, without its snapshot. */
export interface CheckoutRow {
  id: string;
  cart_id: string;
  cart_version: number;
  user_id: string | null;
  token_hash: Buffer | null;
  state: CheckoutState;
  currency_code: string;
  /** Minor units. */
  total: string;
  order_id: string;
  payment_id: string | null;
  operation_id: string | null;
  idempotency_key: string | null;
  request_digest: string | null;
  /** Digest of each request that joined it, by the request's key. */
  joined_requests: Record<string, string>;
  failure_code: string | null;
  failure_message: string | null;
  waits_for_buyer: boolean;
  redirect_url: string | null;
  expires_at: Date | null;
  attempts: number;
  created_at: Date;
  updated_at: Date;
  /** Whether the reservation has ended, by the clock of the database. */
  expired: boolean;
  /** Whether its order was placed so shortly ago that a request without a key is a repeat. */
  just_placed: boolean;
  /** Whether nobody drives it, and its time has come. */
  due: boolean;
}

/** A checkout with all that its order is made of: for whoever drives it. */
export type DrivenCheckout = CheckoutRow & { snapshot: unknown };

/** Columns of a `CheckoutRow`, of the table as `c`. */
export const checkoutColumns = `c.id, c.cart_id, c.cart_version, c.user_id, c.token_hash, c.state, c.currency_code,
  c.total, c.order_id, c.payment_id, c.operation_id, c.idempotency_key, c.request_digest, c.joined_requests, c.failure_code,
  c.failure_message, c.waits_for_buyer, c.redirect_url, c.expires_at, c.attempts, c.created_at, c.updated_at,
  coalesce(c.expires_at <= now(), false) as expired,
  c.state = 'PLACED' and c.updated_at > now() - interval '${repeatSeconds} seconds' as just_placed,
  coalesce(c.next_step_at <= now() and (c.leased_until is null or c.leased_until <= now()), false) as due`;
