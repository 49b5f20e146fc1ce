import type { Database } from '../../../platform/database/database';
import type { ProviderFact } from './payment-provider';

/** A payment that a webhook is about, taken for the running transaction. */
export interface LockedPayment {
  id: string;
  reference: string | null;
  amount: string;
  currency_code: string;
  redirect_url: string | null;
}

/** How a provider names a payment: by our id where it hands it back, else by its own name. */
export interface NamedPayment {
  provider: string;
  id: string | null;
  reference: string | null;
}

const isNamed = 'provider = $1 and case when $2::uuid is null then reference = $3 else id = $2 end';

/** The order that a payment pays; `null` when there is none, or no such payment. */
export async function findOrderOf(
  transaction: Database,
  { provider, id, reference }: NamedPayment,
): Promise<string | null> {
  const [row] = await transaction.query<{ order_id: string | null }>(`select order_id from payment where ${isNamed}`, [
    provider,
    id,
    reference,
  ]);
  return row?.order_id ?? null;
}

/** Takes the payment that a provider names for the running transaction. */
export async function takePayment(
  transaction: Database,
  { provider, id, reference }: NamedPayment,
): Promise<LockedPayment | null> {
  const [row] = await transaction.query<LockedPayment>(
    `select id, reference, amount, currency_code, redirect_url from payment
     where ${isNamed} for update`,
    [provider, id, reference],
  );
  return row ?? null;
}

/** Days for which an event's name is kept: longer than providers repeat one by themselves (Stripe: three days). */
const keptDays = 30;

/**
 * Records that an event was taken in, and takes a few old records away: the table stays as small as the shop is busy.
 *
 * @returns whether it was the first of its name
 */
export async function insertWebhook(
  transaction: Database,
  { provider, eventId, paymentId, type }: { provider: string; eventId: string; paymentId: string; type: string },
): Promise<boolean> {
  const inserted = await transaction.query(
    `with swept as (
       delete from payment_webhook where (provider, event_id) in (
         select provider, event_id from payment_webhook where received_at < now() - make_interval(days => $5)
         order by received_at limit 5 for update skip locked
       )
     )
     insert into payment_webhook (provider, event_id, payment_id, type) values ($1, $2, $3, $4)
     on conflict do nothing returning event_id`,
    [provider, eventId, paymentId, type, keptDays],
  );
  return inserted.length === 1;
}

/** The operation of ours that a fact is about: the one it names, else the payment's of that kind. */
export async function findOperation(
  transaction: Database,
  paymentId: string,
  { kind, operationId, reference }: ProviderFact,
): Promise<string | null> {
  const [row] = await transaction.query<{ id: string }>(
    `select id from payment_operation where payment_id = $1 and kind = $2
       and case when kind <> 'REFUND' then true else id = $3 or reference = $4 end
     order by status = 'DECLINED', id desc limit 1`,
    [paymentId, kind, operationId, reference],
  );
  return row?.id ?? null;
}

/**
 * Records an operation that was done at the provider's own dashboard, to be settled next; a refund takes its amount out
 * of what can still be refunded.
 *
 * @returns `null` when the payment's sums leave no room for it
 */
export async function insertForeignOperation(
  transaction: Database,
  operationId: string,
  { paymentId, kind, amount, reference }: Pick<ProviderFact, 'kind' | 'amount' | 'reference'> & { paymentId: string },
): Promise<string | null> {
  const [row] = await transaction.query<{ id: string }>(
    `with p as (
       update payment set refunding = refunding + case when $3 = 'REFUND' then $4::bigint else 0 end, updated_at = now()
       where id = $2 and ($3 <> 'REFUND' or captured - refunded - refunding >= $4::bigint)
       returning id, payment.amount
     )
     insert into payment_operation (id, payment_id, kind, amount, reference, next_attempt_at)
     select $1, p.id, $3, coalesce($4::bigint, p.amount), case when $3 = 'REFUND' then $5 end, null from p
     on conflict do nothing returning id`,
    [operationId, paymentId, kind, amount, reference],
  );
  return row?.id ?? null;
}

/** Ends a release that is still to be asked for: the provider has taken the money. */
export async function declineRelease(transaction: Database, paymentId: string): Promise<void> {
  await transaction.query(
    `update payment_operation set status = 'DECLINED', code = 'already_captured',
       message = 'What was captured can only be refunded.', settled_at = now(), leased_until = null, next_attempt_at = null
     where payment_id = $1 and kind = 'VOID' and status in ('STARTED', 'UNKNOWN', 'PENDING')`,
    [paymentId],
  );
}
