import type { Database } from '../../../platform/database/database';

/**
 * Nobody drives it any more, and nothing is left to do. Its quote goes: an order has a copy of its own, and of what did
 * not become one nobody needs the buyer's addresses.
 */
const atRest = `lease_id = null, leased_until = null, next_step_at = null, waits_for_buyer = false, snapshot = '{}',
  updated_at = now()`;

/** Its order stands. @returns whether it was being paid until now */
export async function markPlaced(transaction: Database, id: string): Promise<boolean> {
  const placed = await transaction.query(
    `update checkout set state = 'PLACED', ${atRest} where id = $1 and state = 'AUTHORIZING' returning id`,
    [id],
  );
  return placed.length === 1;
}

/** Why there will be no order. */
export interface CheckoutFailure {
  code: string;
  /** For the buyer; `null` where the code says it all. */
  message: string | null;
}

/** There will be no order, and no money was taken. @returns whether it was being paid until now */
export async function markFailed(
  transaction: Database,
  id: string,
  { code, message }: CheckoutFailure,
): Promise<boolean> {
  const failed = await transaction.query(
    `update checkout set state = 'FAILED', failure_code = $2, failure_message = $3, ${atRest}
     where id = $1 and state = 'AUTHORIZING' returning id`,
    [id, code, message],
  );
  return failed.length === 1;
}

/** How money goes back. */
export interface CheckoutUndoing extends CheckoutFailure {
  /** The operation that lets the payment go or refunds it. */
  operationId: string;
  leaseId: string;
  leaseSeconds: number;
}

/** There will be no order, and money may have to go back. @returns whether it was being paid until now */
export async function markUndoing(transaction: Database, id: string, undoing: CheckoutUndoing): Promise<boolean> {
  const moved = await transaction.query(
    `update checkout set state = 'UNDOING', failure_code = $2, failure_message = $3, operation_id = $4, lease_id = $5,
       leased_until = now() + make_interval(secs => $6), next_step_at = now() + make_interval(secs => $6),
       waits_for_buyer = false, redirect_url = null, attempts = 0, updated_at = now()
     where id = $1 and state = 'AUTHORIZING' returning id`,
    [id, undoing.code, undoing.message, undoing.operationId, undoing.leaseId, undoing.leaseSeconds],
  );
  return moved.length === 1;
}

/** The money goes back by another operation than the one before. */
export async function setUndoingOperation(transaction: Database, id: string, operationId: string): Promise<void> {
  await transaction.query("update checkout set operation_id = $2 where id = $1 and state = 'UNDOING'", [
    id,
    operationId,
  ]);
}

/** The money is back. */
export async function markUndone(transaction: Database, id: string): Promise<void> {
  await transaction.query(
    `update checkout set state = case when failure_code = 'CANCELLED' then 'CANCELLED' else 'FAILED' end, ${atRest}
     where id = $1 and state = 'UNDOING'`,
    [id],
  );
}

/** When a checkout that does not move is looked at again. */
export interface CheckoutPause {
  leaseId: string;
  seconds: number;
  waitsForBuyer: boolean;
  redirectUrl: string | null;
}

/** Leaves a checkout to whoever looks next; news that came meanwhile make that at once. */
export async function parkCheckout(database: Database, id: string, pause: CheckoutPause): Promise<void> {
  await database.query(
    `update checkout set lease_id = null, leased_until = null, waits_for_buyer = $4, redirect_url = $5,
       next_step_at = case when woken then now() else now() + make_interval(secs => $3) end
     where id = $1 and lease_id = $2`,
    [id, pause.leaseId, pause.seconds, pause.waitsForBuyer, pause.redirectUrl],
  );
}

/**
 * Has somebody look at a checkout that is not at rest: there are news of its payment. Its buyer, who may be back from the
 * bank's page already, is no longer waited for until that look says so: else a request that comes while the worker drives
 * would send the buyer to the bank again.
 */
export async function wakeCheckout(transaction: Database, id: string): Promise<void> {
  await transaction.query(
    `update checkout set next_step_at = now(), woken = true, waits_for_buyer = false
     where id = $1 and next_step_at is not null`,
    [id],
  );
}
