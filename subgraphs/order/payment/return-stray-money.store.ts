import type { Database } from '../../../platform/database/database';

/** Records the release of a payment that has ended and holds money, due at once; none when there is one. */
export async function insertStrayRelease(transaction: Database, operationId: string, paymentId: string): Promise<void> {
  await transaction.query(
    `insert into payment_operation (id, payment_id, kind, amount, next_attempt_at)
     select $1, id, 'VOID', authorized, now() from payment
     where id = $2 and status in ('DECLINED', 'VOIDED') and authorized > 0 and captured = 0
     on conflict do nothing`,
    [operationId, paymentId],
  );
}

/** Records the refund of all that was taken on a payment that has ended. @param afterHours until it is due */
export async function insertStrayRefund(
  transaction: Database,
  { operationId, paymentId, afterHours }: { operationId: string; paymentId: string; afterHours: number },
): Promise<void> {
  await transaction.query(
    `with p as (
       update payment set refunding = captured - refunded, updated_at = now()
       where id = $2 and status in ('DECLINED', 'VOIDED') and captured > refunded and refunding = 0
       returning id, refunding
     )
     insert into payment_operation (id, payment_id, kind, amount, next_attempt_at)
     select $1, id, 'REFUND', refunding, now() + make_interval(hours => $3::integer) from p`,
    [operationId, paymentId, afterHours],
  );
}
