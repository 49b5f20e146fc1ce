import type { Database } from '../../../platform/database/database';
import { firstPauseSeconds } from './operation-pace';
import type { OperationKind } from './payment-provider';
import type { PaymentState } from './payments';
import type { PaymentSumsRow } from './read-payment.store';

/** What became known of an operation. */
export interface OperationNews {
  operationId: string;
  status: 'SUCCEEDED' | 'PENDING' | 'DECLINED';
  /** The provider's own name, of the payment or the refund. */
  reference: string | null;
  /** Minor units that were captured, where the provider says so. */
  amount: bigint | null;
  code: string | null;
  message: string | null;
  redirectUrl: string | null;
}

/** An operation and its payment, as the news left them. */
export interface SettledRow extends Omit<PaymentSumsRow, 'status'> {
  id: string;
  payment_id: string;
  kind: OperationKind;
  status: 'SUCCEEDED' | 'PENDING' | 'DECLINED';
  operation_amount: string;
  refund_id: string | null;
  code: string | null;
  message: string | null;
  checkout_id: string;
  order_id: string | null;
  payment_status: PaymentState;
  redirect_url: string | null;
}

/**
 * Records what became known of an operation, and brings its payment after it, unless something later is known already:
 * what is settled stays so, and a payment never goes back. One exception: an authorization that was told as declined
 * and turns out to hold money says so, and its payment stays declined; the money is let go (`return-stray-money.ts`).
 *
 * The order's row is taken first and then the payment's, here and wherever else a payment changes, so that nobody waits
 * in a circle: a webhook comes at the moment of our own answer as a rule.
 *
 * @returns `null` when it was known already
 */
export async function settleOperation(transaction: Database, news: OperationNews): Promise<SettledRow | null> {
  const [row] = await transaction.query<SettledRow>(
    `with held as (
       select c.id from customer_order c where c.id = (
         select p.order_id from payment_operation o join payment p on p.id = o.payment_id where o.id = $1) for update
     ), p as (
       select * from payment
       where id = (select payment_id from payment_operation where id = $1) and (select count(*) from held) >= 0
       for update
     ), o as (
       update payment_operation o set
         status = $2, code = $5, message = $6, leased_until = null,
         reference = case when o.kind = 'REFUND' then coalesce(o.reference, $3) else o.reference end,
         amount = case when o.kind = 'CAPTURE' and $2 = 'SUCCEEDED'
           then least(coalesce($4::bigint, o.amount), p.authorized) else o.amount end,
         settled_at = case when $2 <> 'PENDING' then now() end,
         next_attempt_at = case when $2 = 'PENDING' then now() + make_interval(secs => $8) end
       from p where o.id = $1 and o.payment_id = p.id and (
         o.status in ('STARTED', 'UNKNOWN') or (o.status = 'PENDING' and $2 <> 'PENDING')
         or (o.status = 'DECLINED' and $2 = 'SUCCEEDED' and o.kind = 'AUTHORIZE'))
       returning o.*
     ), released as (
       update payment_operation a set status = 'DECLINED', code = 'voided',
         message = 'The payment was let go before it was confirmed.', settled_at = now(), leased_until = null,
         next_attempt_at = null
       from o where o.kind = 'VOID' and o.status = 'SUCCEEDED' and a.payment_id = o.payment_id
         and a.kind = 'AUTHORIZE' and a.status in ('STARTED', 'UNKNOWN', 'PENDING')
     ), changed as (
       update payment c set
         updated_at = now(),
         reference = case when o.kind = 'AUTHORIZE' then coalesce(c.reference, $3) else c.reference end,
         redirect_url = case when o.kind = 'AUTHORIZE' and o.status = 'PENDING' then $7 end,
         authorized = case when o.kind = 'AUTHORIZE' and o.status = 'SUCCEEDED' then o.amount else c.authorized end,
         captured = case when o.kind = 'CAPTURE' and o.status = 'SUCCEEDED' then o.amount else c.captured end,
         refunded = c.refunded + case when o.kind = 'REFUND' and o.status = 'SUCCEEDED' then o.amount else 0 end,
         refunding = c.refunding - case when o.kind = 'REFUND' and o.status <> 'PENDING' then o.amount else 0 end,
         status = case
           when o.kind = 'AUTHORIZE' and c.status in ('STARTED', 'PENDING') then
             case o.status when 'SUCCEEDED' then 'AUTHORIZED' else o.status end
           when o.kind = 'CAPTURE' and o.status = 'SUCCEEDED' and c.status = 'AUTHORIZED' then 'CAPTURED'
           when o.kind = 'VOID' and o.status = 'SUCCEEDED' and c.status <> 'CAPTURED'
             and (c.status <> 'DECLINED' or c.authorized > 0) then 'VOIDED'
           else c.status end
       from o where c.id = o.payment_id returning c.*
     )
     select o.id, o.payment_id, o.kind, o.status, o.amount as operation_amount, o.refund_id, o.code, o.message,
       c.checkout_id, c.order_id, c.status as payment_status, c.currency_code, c.amount, c.authorized, c.captured,
       c.refunding, c.refunded, c.redirect_url
     from o join changed c on c.id = o.payment_id`,
    [
      news.operationId,
      news.status,
      news.reference,
      news.amount,
      news.code,
      news.message,
      news.redirectUrl,
      firstPauseSeconds,
    ],
  );
  return row ?? null;
}
