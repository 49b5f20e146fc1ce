import type { Database } from '../../../platform/database/database';

/** A new attempt to buy what is in a cart. */
export interface NewCheckout {
  id: string;
  cartId: string;
  cartVersion: number;
  userId: string | null;
  tokenHash: Buffer | null;
  currencyCode: string;
  /** Minor units. */
  total: bigint;
  /** The quote as text for `jsonb`. */
  snapshot: string;
  orderId: string;
  /** What makes it `AUTHORIZING` at once; `null` for a reservation. */
  start: CheckoutStart | null;
  /** Minutes that a reservation lasts. */
  reservationMinutes: number;
}

/** How a checkout goes from a reservation to paying. */
export interface CheckoutStart {
  /** Both `null` when there is nothing to pay. */
  paymentId: string | null;
  operationId: string | null;
  idempotencyKey: string | null;
  requestDigest: string | null;
  /** Whoever starts it drives it. */
  leaseId: string;
  leaseSeconds: number;
}

/** Stores a checkout unless the cart has an active one, or one with the same idempotency key. @returns whether it did */
export async function insertCheckout(transaction: Database, checkout: NewCheckout): Promise<boolean> {
  const { start } = checkout;
  const inserted = await transaction.query(
    `insert into checkout (id, cart_id, cart_version, user_id, token_hash, currency_code, total, snapshot, order_id, state,
       expires_at, payment_id, operation_id, idempotency_key, request_digest, lease_id, leased_until, next_step_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $10::uuid is null then 'RESERVED' else 'AUTHORIZING' end,
       case when $10::uuid is null then now() + make_interval(mins => $11) end, $12, $13, $14, $15, $10,
       now() + make_interval(secs => $16), now() + make_interval(secs => $16))
     on conflict do nothing returning id`,
    [
      checkout.id,
      checkout.cartId,
      checkout.cartVersion,
      checkout.userId,
      checkout.tokenHash,
      checkout.currencyCode,
      checkout.total,
      checkout.snapshot,
      checkout.orderId,
      start?.leaseId ?? null,
      checkout.reservationMinutes,
      start?.paymentId ?? null,
      start?.operationId ?? null,
      start?.idempotencyKey ?? null,
      start?.requestDigest ?? null,
      start?.leaseSeconds ?? null,
    ],
  );
  return inserted.length === 1;
}

/** What the order of a reservation is made of. */
export interface ReservedRow {
  order_id: string;
  snapshot: unknown;
}

/** Takes a reservation that has not ended for the running transaction, `null` when there is none. */
export async function takeReservation(transaction: Database, id: string): Promise<ReservedRow | null> {
  const [row] = await transaction.query<ReservedRow>(
    `select order_id, snapshot from checkout
     where id = $1 and state = 'RESERVED' and expires_at > now() for update`,
    [id],
  );
  return row ?? null;
}

/** Makes a reservation that the transaction holds a checkout that is being paid: from now on it does not expire. */
export async function startCheckout(transaction: Database, id: string, start: CheckoutStart): Promise<void> {
  await transaction.query(
    `update checkout set state = 'AUTHORIZING', expires_at = null, payment_id = $2, operation_id = $3,
       idempotency_key = $4, request_digest = $5, lease_id = $6, leased_until = now() + make_interval(secs => $7),
       next_step_at = now() + make_interval(secs => $7), updated_at = now()
     where id = $1`,
    [
      id,
      start.paymentId,
      start.operationId,
      start.idempotencyKey,
      start.requestDigest,
      start.leaseId,
      start.leaseSeconds,
    ],
  );
}

/** Ends a reservation, whose time may have come anyway. @returns whether there was one */
export async function endReservation(
  transaction: Database,
  id: string,
  state: 'SUPERSEDED' | 'CANCELLED',
): Promise<boolean> {
  const ended = await transaction.query(
    `update checkout set state = case when expires_at <= now() then 'EXPIRED' else $2 end, expires_at = null,
       snapshot = '{}', updated_at = now()
     where id = $1 and state = 'RESERVED' returning id`,
    [id, state],
  );
  return ended.length === 1;
}

/** Ends reservations whose time has come, the oldest first; those that somebody is paying for are passed by. */
export function expireReservations(transaction: Database, limit: number): Promise<{ id: string }[]> {
  return transaction.query(
    `update checkout set state = 'EXPIRED', expires_at = null, snapshot = '{}', updated_at = now() where id in (
       select id from checkout where state = 'RESERVED' and expires_at <= now()
       order by expires_at limit $1 for update skip locked
     ) returning id`,
    [limit],
  );
}
