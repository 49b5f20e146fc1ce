import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { OrderReturnState } from './fulfillment-state';

/** A return as it is stored. */
export interface OrderReturnRow {
  id: string;
  order_id: string;
  status: OrderReturnState;
  reason: string | null;
  created_at: Date;
  received_at: Date | null;
  cancelled_at: Date | null;
}

/** Units of a line that come back. */
export interface OrderReturnLineRow {
  return_id: string;
  order_line_id: string;
  quantity: number;
  received_quantity: number | null;
  restocked_quantity: number | null;
}

const columns = 'r.id, r.order_id, r.status, r.reason, r.created_at, r.received_at, r.cancelled_at';

/** Returns by id, in no order. */
export function findReturns(database: Database, ids: readonly string[]): Promise<OrderReturnRow[]> {
  return database.query(`select ${columns} from order_return r where r.id = any($1::uuid[])`, [ids]);
}

/** The same page of the returns of many orders, each order's first first. */
export function listReturnsOfOrders(
  database: Database,
  orderIds: readonly string[],
  page: PageRequest,
): Promise<(OrderReturnRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(orderIds, 'uuid[]');
  const keyset = keysetPage({ columns: [{ sql: 'r.id', type: 'uuid' }], descending: false, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id) cross join lateral (
       select ${columns}, ${keyset.select} from order_return r where r.order_id = parent.id and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of returns of each order that has any. */
export function countReturnsOfOrders(
  database: Database,
  orderIds: readonly string[],
): Promise<{ order_id: string; count: number }[]> {
  return database.query(
    `select order_id, count(*)::integer as count from order_return where order_id = any($1::uuid[]) group by order_id`,
    [orderIds],
  );
}

/** Lines of many returns, by their lines' ids: those of an order rise as the cart's did. */
export function findLinesOfReturns(database: Database, ids: readonly string[]): Promise<OrderReturnLineRow[]> {
  return database.query(
    `select return_id, order_line_id, quantity, received_quantity, restocked_quantity from order_return_line
     where return_id = any($1::uuid[]) order by order_line_id`,
    [ids],
  );
}

/** Units of an order's lines that are expected back. */
export function findExpectedUnits(
  transaction: Database,
  orderId: string,
): Promise<{ order_line_id: string; quantity: number }[]> {
  return transaction.query(
    `select l.order_line_id, sum(l.quantity)::integer as quantity
     from order_return r join order_return_line l on l.return_id = r.id
     where r.order_id = $1 and r.status = 'EXPECTED' group by l.order_line_id`,
    [orderId],
  );
}

/** A return to be stored. */
export interface NewReturn {
  id: string;
  orderId: string;
  reason: string | null;
  /** `most`: units of the line that were sent and did not come back. */
  lines: readonly { orderLineId: string; quantity: number; most: number }[];
}

/**
 * Inserts a return with its lines, unless more of one would then be expected back than could come: guard and change are
 * one statement, and the order's row is held.
 *
 * @returns the lines that are too many; none when it did
 */
export function insertReturn(
  transaction: Database,
  { id, orderId, reason, lines }: NewReturn,
): Promise<{ order_line_id: string }[]> {
  return transaction.query(
    `with item as (
       select * from unnest($4::uuid[], $5::integer[], $6::integer[]) as item (order_line_id, quantity, most)
     ), expected as (
       select l.order_line_id, sum(l.quantity) as quantity from order_return r
       join order_return_line l on l.return_id = r.id where r.order_id = $2 and r.status = 'EXPECTED'
       group by l.order_line_id
     ), excess as (
       select item.order_line_id from item left join expected using (order_line_id)
       where item.quantity + coalesce(expected.quantity, 0) > item.most
     ), created as (
       insert into order_return (id, order_id, reason) select $1::uuid, $2, $3 where not exists (select from excess)
     ), line as (
       insert into order_return_line (return_id, order_line_id, quantity)
       select $1, order_line_id, quantity from item where not exists (select from excess)
     )
     select order_line_id from excess order by order_line_id`,
    [
      id,
      orderId,
      reason,
      lines.map((line) => line.orderLineId),
      lines.map((line) => line.quantity),
      lines.map((line) => line.most),
    ],
  );
}

/** Brings a return that is expected to its end. @returns whether it was expected */
export async function endReturn(transaction: Database, id: string, status: 'RECEIVED' | 'CANCELLED'): Promise<boolean> {
  const changed = await transaction.query(
    `update order_return set status = $2, received_at = case when $2 = 'RECEIVED' then now() end,
       cancelled_at = case when $2 = 'CANCELLED' then now() end
     where id = $1 and status = 'EXPECTED' returning id`,
    [id, status],
  );
  return changed.length === 1;
}

/** Units of a line of a return that came, and what was done with them. */
export interface ReceivedLine {
  orderLineId: string;
  received: number;
  restocked: number;
}

/** Says of each line how many units came; of those left out, none did. */
export async function updateReceived(
  transaction: Database,
  returnId: string,
  lines: readonly ReceivedLine[],
): Promise<void> {
  await transaction.query(
    `update order_return_line l set received_quantity = coalesce(item.received, 0),
       restocked_quantity = coalesce(item.restocked, 0)
     from order_return_line own
     left join unnest($2::uuid[], $3::integer[], $4::integer[]) as item (order_line_id, received, restocked)
       using (order_line_id)
     where own.return_id = $1 and l.return_id = own.return_id and l.order_line_id = own.order_line_id`,
    [
      returnId,
      lines.map((line) => line.orderLineId),
      lines.map((line) => line.received),
      lines.map((line) => line.restocked),
    ],
  );
}
