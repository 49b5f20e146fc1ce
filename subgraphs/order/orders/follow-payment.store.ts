import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import type { ChangedStatusRow } from './change-order-status.store';
import type { NewOrderEventRow } from './timeline.store';

/** What a payment says of an order's money. Amounts are minor units. */
export interface MoneyNews {
  orderId: string;
  captured: bigint;
  refunded: bigint;
  /** What the payment status becomes, and from which; `null` leaves it. */
  paymentStatus: { to: string; from: readonly string[] } | null;
  /** From which statuses an order whose goods are sent may become complete by being paid. */
  completesFrom: readonly string[];
  /** The entry of the timeline. */
  event: NewOrderEventRow;
}

/** An order after news of its money. */
export type FollowedRow = ChangedStatusRow & {
  /** Minor units, as text. */
  total: string;
  money_back: boolean;
};

/**
 * Brings an order after its payment, with the entry of its timeline: one statement. A status that may not follow (an
 * answer that comes late) stays; the sums are those of the payment, which never goes back.
 */
export async function updateMoney(transaction: Database, news: MoneyNews): Promise<FollowedRow | null> {
  const { orderId, captured, refunded, paymentStatus, completesFrom, event } = news;
  const [row] = await transaction.query<FollowedRow>(
    `with was as (
       select *, case when payment_status = any($5::text[]) then $4::text else payment_status end as new_payment_status
       from customer_order where id = $1 for update
     ), event as (
       insert into order_event (id, order_id, kind, data, actor)
       select given.id, was.id, given.kind, given.data, given.actor from was,
         jsonb_to_recordset($7::jsonb) as given (id uuid, kind text, data jsonb, actor text)
     )
     update customer_order o set captured = $2, refunded = $3, payment_status = was.new_payment_status,
       status = case when was.status = any($6::text[]) and was.fulfillment_status in ('FULFILLED', 'RETURNED')
         and was.new_payment_status = 'PAID' then 'COMPLETED' else was.status end, updated_at = now()
     from was where o.id = was.id
     returning o.id, o.number, o.user_id, o.status, o.payment_status, o.fulfillment_status, o.total,
       o.money_back, was.status as old_status, was.payment_status as old_payment_status,
       was.fulfillment_status as old_fulfillment_status`,
    [
      orderId,
      captured,
      refunded,
      paymentStatus?.to ?? null,
      paymentStatus?.from ?? [],
      completesFrom,
      jsonRows([event]),
    ],
  );
  return row ?? null;
}
