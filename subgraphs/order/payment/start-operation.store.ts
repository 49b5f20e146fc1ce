import type { Database } from '../../../platform/database/database';
import { leaseSeconds } from './operation-pace';
import type { PaymentStart, RefundStart } from './payments';

/** Records a payment and its authorization, leased to the process that is about to ask. */
export async function insertPayment(
  transaction: Database,
  ids: { paymentId: string; operationId: string },
  start: PaymentStart,
): Promise<void> {
  const { checkoutId, provider, method, email, currencyCode, amount } = start;
  await transaction.query(
    `with started as (
       insert into payment (id, checkout_id, provider, method, email, currency_code, amount)
       values ($1, $3, $4, $5, $6, $7, $8) returning id, amount
     )
     insert into payment_operation (id, payment_id, kind, amount, attempts, next_attempt_at, leased_until)
     select $2, id, 'AUTHORIZE', amount, 1, now() + make_interval(secs => $9), now() + make_interval(secs => $9)
     from started`,
    [ids.paymentId, ids.operationId, checkoutId, provider, method, email, currencyCode, amount, leaseSeconds],
  );
}

/** What a provider is asked for an operation, as it is stored. */
export interface StartedRow {
  amount: string;
  provider: string;
  method: string;
  email: string | null;
  currency_code: string;
  reference: string | null;
  order_id: string | null;
}

const returnedPayment = 'p.provider, p.method, p.email, p.currency_code, p.reference, p.order_id';

/** A capture or a release to be recorded. */
export interface NewEnding {
  id: string;
  paymentId: string;
  kind: 'CAPTURE' | 'VOID';
  /** Minor units; `null` for all that was authorized. */
  amount: bigint | null;
  /** The order that is placed with it; `null` for none. */
  orderId: string | null;
}

/**
 * Records the capture or the release of a payment, unless one of either is recorded that was not declined.
 *
 * @returns `null` when the payment's state does not allow it
 */
export async function insertEnding(
  transaction: Database,
  { id, paymentId, kind, amount, orderId }: NewEnding,
): Promise<StartedRow | null> {
  const allowed = kind === 'CAPTURE' ? ['AUTHORIZED'] : ['STARTED', 'PENDING', 'AUTHORIZED'];
  const [row] = await transaction.query<StartedRow>(
    `with p as (
       select * from payment where id = $2 and status = any($5::text[]) and captured = 0
         and ($4::bigint is null or $4::bigint between 1 and authorized) for update
     ), o as (
       insert into payment_operation (id, payment_id, kind, amount, attempts, next_attempt_at, leased_until)
       select $1, id, $3, coalesce($4::bigint, nullif(authorized, 0), amount), 1,
         now() + make_interval(secs => $6), now() + make_interval(secs => $6) from p
       on conflict do nothing returning payment_id, amount
     ), placed as (
       update payment c set order_id = $7::uuid, updated_at = now()
       from o where $7::uuid is not null and c.id = o.payment_id
     )
     select o.amount, ${returnedPayment} from o, p`,
    [id, paymentId, kind, amount, allowed, leaseSeconds, orderId],
  );
  return row ?? null;
}

/** The capture or the release that is recorded of a payment and was not declined. */
export async function findEnding(
  transaction: Database,
  paymentId: string,
  kind: 'CAPTURE' | 'VOID',
): Promise<string | null> {
  const [row] = await transaction.query<{ id: string }>(
    "select id from payment_operation where payment_id = $1 and kind = $2 and status <> 'DECLINED'",
    [paymentId, kind],
  );
  return row?.id ?? null;
}

/**
 * Takes an amount of what was captured out of what can be refunded, and records the refund: one statement, so that
 * refunds at once never pass what was captured.
 *
 * @returns `null` when there is not that much
 */
export async function insertRefund(
  transaction: Database,
  operationId: string,
  { paymentId, amount, refundId }: RefundStart,
): Promise<StartedRow | null> {
  const [row] = await transaction.query<StartedRow>(
    `with p as (
       update payment p set refunding = p.refunding + $3::bigint, updated_at = now()
       where p.id = $2 and $3::bigint > 0 and p.captured - p.refunded - p.refunding >= $3::bigint
       returning p.id, ${returnedPayment}
     ), o as (
       insert into payment_operation
         (id, payment_id, kind, amount, refund_id, attempts, next_attempt_at, leased_until)
       select $1, id, 'REFUND', $3::bigint, $4, 1, now() + make_interval(secs => $5), now() + make_interval(secs => $5)
       from p returning amount
     )
     select o.amount, ${returnedPayment} from o, p`,
    [operationId, paymentId, amount, refundId, leaseSeconds],
  );
  return row ?? null;
}

/** Says which order a payment pays. */
export async function setOrder(transaction: Database, paymentId: string, orderId: string): Promise<void> {
  await transaction.query('update payment set order_id = $2, updated_at = now() where id = $1', [paymentId, orderId]);
}
