import type { Database } from '../../../platform/database/database';
import { firstPauseSeconds, leaseSeconds, longestPauseSeconds } from './operation-pace';
import type { OperationKind } from './payment-provider';
import type { StartedRow } from './start-operation.store';

/** An operation that the caller may ask its provider for. */
export interface ClaimedRow extends StartedRow {
  id: string;
  payment_id: string;
  kind: OperationKind;
  attempts: number;
  created_at: Date;
}

const returned = `o.id, o.payment_id, o.kind, o.amount, o.attempts, o.created_at, p.provider, p.method, p.email,
  p.currency_code, p.reference, p.order_id`;

const claims = `attempts = o.attempts + 1, leased_until = now() + make_interval(secs => $2),
  next_attempt_at = now() + make_interval(secs => $2)`;

const isOpen = "o.status in ('STARTED', 'UNKNOWN', 'PENDING') and (o.leased_until is null or o.leased_until <= now())";

/** Leases an operation that is open. @returns `null` when it is settled, leased by another, or not there */
export async function claimOperation(database: Database, operationId: string): Promise<ClaimedRow | null> {
  const [row] = await database.query<ClaimedRow>(
    `update payment_operation o set ${claims} from payment p
     where o.id = $1 and p.id = o.payment_id and ${isOpen} returning ${returned}`,
    [operationId, leaseSeconds],
  );
  return row ?? null;
}

/** Leases operations whose time has come, oldest first; those that another process is taking are passed by. */
export function claimDueOperations(database: Database, limit: number): Promise<ClaimedRow[]> {
  return database.query<ClaimedRow>(
    `update payment_operation o set ${claims} from payment p
     where p.id = o.payment_id and o.id in (
       select o.id from payment_operation o where o.next_attempt_at <= now() and ${isOpen}
       order by o.next_attempt_at limit $1 for update skip locked
     ) returning ${returned}`,
    [limit, leaseSeconds],
  );
}

/** Says that a call was not answered, and gives the lease back; the pause to the next grows with the calls made. */
export async function markUnknown(database: Database, operationId: string): Promise<void> {
  await database.query(
    `update payment_operation set status = case when status = 'STARTED' then 'UNKNOWN' else status end,
       leased_until = null,
       next_attempt_at = now() + make_interval(secs => least($3, $2 * power(2, least(attempts, 20) - 1)))
     where id = $1 and status in ('STARTED', 'UNKNOWN', 'PENDING')`,
    [operationId, firstPauseSeconds, longestPauseSeconds],
  );
}

/** What is known of an operation. */
export interface OutcomeRow {
  status: 'STARTED' | 'UNKNOWN' | 'PENDING' | 'SUCCEEDED' | 'DECLINED';
  code: string | null;
  message: string | null;
  redirect_url: string | null;
}

/** What is known of an operation, `null` when there is none. */
export async function findOutcome(database: Database, operationId: string): Promise<OutcomeRow | null> {
  const [row] = await database.query<OutcomeRow>(
    `select o.status, o.code, o.message, p.redirect_url
     from payment_operation o join payment p on p.id = o.payment_id where o.id = $1`,
    [operationId],
  );
  return row ?? null;
}

/** The authorization of a payment, and the name that the provider gave the payment. */
export async function findAuthorization(
  database: Database,
  paymentId: string,
): Promise<{ id: string; status: OutcomeRow['status']; reference: string | null } | null> {
  const [row] = await database.query<{ id: string; status: OutcomeRow['status']; reference: string | null }>(
    `select o.id, o.status, p.reference from payment_operation o join payment p on p.id = o.payment_id
     where o.payment_id = $1 and o.kind = 'AUTHORIZE'`,
    [paymentId],
  );
  return row ?? null;
}

/** The payment of an operation. */
export async function findPaymentOf(database: Database, operationId: string): Promise<string | null> {
  const [row] = await database.query<{ payment_id: string }>('select payment_id from payment_operation where id = $1', [
    operationId,
  ]);
  return row?.payment_id ?? null;
}
