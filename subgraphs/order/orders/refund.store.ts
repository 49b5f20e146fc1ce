import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import type { RefundStatus } from './order-enums';

/** A refund to be stored. Amounts are minor units as text. */
export interface NewRefund {
  id: string;
  orderId: string;
  operationId: string;
  amount: string;
  status: RefundStatus;
  reason: string | null;
  actor: string;
  lines: readonly { order_line_id: string; quantity: number; amount: string }[];
}

/** Stores a refund with the lines that it pays back, in one statement. */
export async function insertRefund(transaction: Database, refund: NewRefund): Promise<void> {
  const { id, orderId, operationId, amount, status, reason, actor, lines } = refund;
  await transaction.query(
    `with refunded as (
       insert into refund (id, order_id, operation_id, amount, status, reason, actor, settled_at)
       values ($1, $2, $3, $4, $5, $6, $7, case when $5 <> 'PENDING' then now() end) returning id
     )
     insert into refund_line (refund_id, order_line_id, quantity, amount)
     select refunded.id, order_line_id, quantity, amount from refunded, jsonb_to_recordset($8::jsonb) as lines
       (order_line_id uuid, quantity integer, amount bigint)`,
    [id, orderId, operationId, amount, status, reason, actor, jsonRows(lines)],
  );
}

/** Says what came of a refund that was pending. @returns whether it was */
export async function settleRefund(
  transaction: Database,
  operationId: string,
  status: 'SUCCEEDED' | 'FAILED',
): Promise<boolean> {
  const rows = await transaction.query(
    `update refund set status = $2, settled_at = now() where operation_id = $1 and status = 'PENDING' returning id`,
    [operationId, status],
  );
  return rows.length === 1;
}

/** What of a line was paid back already, or is about to be. */
export interface RefundedUnits {
  order_line_id: string;
  quantity: number;
  amount: string;
}

/** What of the lines of an order was paid back already, or is about to be. */
export function findRefundedUnits(transaction: Database, orderId: string): Promise<RefundedUnits[]> {
  return transaction.query(
    `select f.order_line_id, sum(f.quantity)::integer as quantity, sum(f.amount)::bigint as amount
     from refund r join refund_line f on f.refund_id = r.id
     where r.order_id = $1 and r.status <> 'FAILED' group by f.order_line_id`,
    [orderId],
  );
}
