import type { Database } from '../../../platform/database/database';
import { type CheckoutRow, checkoutColumns, type DrivenCheckout } from './checkout-row';

/** Checkouts, in no order. */
export function findCheckouts(database: Database, ids: readonly string[]): Promise<CheckoutRow[]> {
  return database.query(`select ${checkoutColumns} from checkout c where c.id = any($1::uuid[])`, [ids]);
}

/** A checkout, `null` when there is none. */
export async function findCheckout(database: Database, id: string): Promise<CheckoutRow | null> {
  const [row] = await database.query<CheckoutRow>(`select ${checkoutColumns} from checkout c where c.id = $1`, [id]);
  return row ?? null;
}

/** Checkouts of a cart that a request may be about. */
export interface KnownCheckouts {
  cartId: string;
  /** Of an earlier request with the same key. */
  idempotencyKey: string | null;
  /** The one that the client names. */
  checkoutId: string | null;
}

/** A request with a key. */
export interface JoinedRequest {
  key: string;
  /** What was asked for with it. */
  digest: string;
}

/** Of a cart: its active checkout, those that became orders, the one of a key and the one of an id; in no order. */
export function findKnownCheckouts(
  database: Database,
  { cartId, idempotencyKey, checkoutId }: KnownCheckouts,
): Promise<CheckoutRow[]> {
  return database.query(
    `select ${checkoutColumns} from checkout c where c.cart_id = $1
       and (c.state in ('RESERVED', 'AUTHORIZING', 'PLACED') or c.idempotency_key = $2
         or jsonb_exists(c.joined_requests, $2) or c.id = $3)`,
    [cartId, idempotencyKey, checkoutId],
  );
}

/** Requests that one checkout keeps at most: whoever clicks more often sends the key of one of them again. */
const maxJoinedRequests = 100;

/** Keeps the key of a request that gets the outcome of a checkout which another began: its repeat gets the same. */
export async function keepJoinedRequest(database: Database, id: string, request: JoinedRequest): Promise<void> {
  await database.query(
    `update checkout set joined_requests = joined_requests || jsonb_build_object($2::text, $3::text)
     where id = $1 and (select count(*) from jsonb_object_keys(joined_requests)) < $4`,
    [id, request.key, request.digest, maxJoinedRequests],
  );
}

/** What is taken with a checkout when it is taken: its end, its next look when the driver dies, and no old news. */
const lease = `lease_id = $1, leased_until = now() + make_interval(secs => $2),
  next_step_at = now() + make_interval(secs => $2), woken = false, attempts = attempts + 1`;

const isDue = 'next_step_at <= now() and (leased_until is null or leased_until <= now())';

/** Whose lease it is, and for how long. */
export interface Lease {
  leaseId: string;
  seconds: number;
}

/** Takes a checkout that is due. @returns `null` when another was faster, or nothing is due */
export async function claimCheckout(
  database: Database,
  id: string,
  { leaseId, seconds }: Lease,
): Promise<DrivenCheckout | null> {
  const [row] = await database.query<DrivenCheckout>(
    `update checkout c set ${lease} where c.id = $3 and ${isDue} returning ${checkoutColumns}, c.snapshot`,
    [leaseId, seconds, id],
  );
  return row ?? null;
}

/** Takes checkouts that are due, those first that wait longest; those that another process is taking are passed by. */
export function claimDueCheckouts(
  database: Database,
  limit: number,
  { leaseId, seconds }: Lease,
): Promise<DrivenCheckout[]> {
  return database.query(
    `update checkout c set ${lease} where c.id in (
       select id from checkout where ${isDue} order by next_step_at limit $3 for update skip locked
     ) returning ${checkoutColumns}, c.snapshot`,
    [leaseId, seconds, limit],
  );
}

/** By what right a checkout is asked for: its user, or who has the cart's token. */
export interface CheckoutClaim {
  checkoutId: string;
  userId: string | null;
  tokenHash: Buffer | null;
}

/** A checkout that the claim is good for, `null` when there is none. */
export async function findClaimedCheckout(
  database: Database,
  { checkoutId, userId, tokenHash }: CheckoutClaim,
): Promise<CheckoutRow | null> {
  const [row] = await database.query<CheckoutRow>(
    `select ${checkoutColumns} from checkout c where c.id = $1 and (c.user_id = $2 or c.token_hash = $3)`,
    [checkoutId, userId, tokenHash],
  );
  return row ?? null;
}
