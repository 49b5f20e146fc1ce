import type { Database } from '../../../platform/database/database';
import type { OrderFulfillmentStatus, OrderPaymentStatus, OrderStatus } from './order-status';

/** The statuses that a change left, and those it found. */
export interface ChangedStatusRow {
  id: string;
  number: number;
  user_id: string | null;
  status: OrderStatus;
  payment_status: OrderPaymentStatus;
  fulfillment_status: OrderFulfillmentStatus;
  old_status: OrderStatus;
  old_payment_status: OrderPaymentStatus;
  old_fulfillment_status: OrderFulfillmentStatus;
}

/** What each of the three statuses is to become, and from which it may; `null` leaves it as it is. */
export interface StatusUpdate {
  orderId: string;
  status: { to: string; from: readonly string[] } | null;
  paymentStatus: { to: string; from: readonly string[] } | null;
  fulfillmentStatus: { to: string; from: readonly string[] } | null;
}

/**
 * Changes statuses of an order if every one of them may go where it is to: guard and change in one statement. The
 * row's lock makes the old values those that the guard saw.
 *
 * @returns what it did, `null` when one may not (or there is no order): then nothing is changed
 */
export async function updateStatuses(transaction: Database, update: StatusUpdate): Promise<ChangedStatusRow | null> {
  const { orderId, status, paymentStatus, fulfillmentStatus } = update;
  const [row] = await transaction.query<ChangedStatusRow>(
    `with was as (
       select id, status, payment_status, fulfillment_status from customer_order where id = $1 for update
     )
     update customer_order o set status = coalesce($2, o.status), payment_status = coalesce($4, o.payment_status),
       fulfillment_status = coalesce($6, o.fulfillment_status), updated_at = now()
     from was where o.id = was.id
       and ($2::text is null or was.status = any($3::text[]))
       and ($4::text is null or was.payment_status = any($5::text[]))
       and ($6::text is null or was.fulfillment_status = any($7::text[]))
     returning o.id, o.number, o.user_id, o.status, o.payment_status, o.fulfillment_status, was.status as old_status,
       was.payment_status as old_payment_status, was.fulfillment_status as old_fulfillment_status`,
    [
      orderId,
      status?.to ?? null,
      status?.from ?? [],
      paymentStatus?.to ?? null,
      paymentStatus?.from ?? [],
      fulfillmentStatus?.to ?? null,
      fulfillmentStatus?.from ?? [],
    ],
  );
  return row ?? null;
}
