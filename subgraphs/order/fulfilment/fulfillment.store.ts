import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { FulfillmentState } from './fulfillment-state';
import type { Tracking } from './read-tracking';

/** A fulfillment as it is stored. */
export interface FulfillmentRow {
  id: string;
  order_id: string;
  status: FulfillmentState;
  tracking_company: string | null;
  tracking_number: string | null;
  tracking_url: string | null;
  created_at: Date;
  delivered_at: Date | null;
  cancelled_at: Date | null;
}

/** Units of a line of the order in a fulfillment. */
export interface FulfillmentLineRow {
  fulfillment_id: string;
  order_line_id: string;
  quantity: number;
}

const columns = `f.id, f.order_id, f.status, f.tracking_company, f.tracking_number, f.tracking_url, f.created_at,
  f.delivered_at, f.cancelled_at`;

/** Fulfillments by id, in no order. */
export function findFulfillments(database: Database, ids: readonly string[]): Promise<FulfillmentRow[]> {
  return database.query(`select ${columns} from fulfillment f where f.id = any($1::uuid[])`, [ids]);
}

/** The same page of the fulfillments of many orders, each order's first first. */
export function listFulfillmentsOfOrders(
  database: Database,
  orderIds: readonly string[],
  page: PageRequest,
): Promise<(FulfillmentRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(orderIds, 'uuid[]');
  const keyset = keysetPage({ columns: [{ sql: 'f.id', type: 'uuid' }], descending: false, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id) cross join lateral (
       select ${columns}, ${keyset.select} from fulfillment f where f.order_id = parent.id and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of fulfillments of each order that has any. */
export function countFulfillmentsOfOrders(
  database: Database,
  orderIds: readonly string[],
): Promise<{ order_id: string; count: number }[]> {
  return database.query(
    `select order_id, count(*)::integer as count from fulfillment where order_id = any($1::uuid[]) group by order_id`,
    [orderIds],
  );
}

/** Lines of many fulfillments, by their lines' ids: those of an order rise as the cart's did. */
export function findLinesOfFulfillments(database: Database, ids: readonly string[]): Promise<FulfillmentLineRow[]> {
  return database.query(
    `select fulfillment_id, order_line_id, quantity from fulfillment_line
     where fulfillment_id = any($1::uuid[]) order by order_line_id`,
    [ids],
  );
}

/** A fulfillment to be stored. */
export interface NewFulfillment {
  id: string;
  orderId: string;
  tracking: Tracking;
  lines: readonly { orderLineId: string; quantity: number }[];
  picks: readonly { orderLineId: string; locationId: string; variantId: string; quantity: number }[];
}

/** Inserts a fulfillment with its lines, and the shelves that their units were taken from. */
export async function insertFulfillment(
  transaction: Database,
  { id, orderId, tracking, lines, picks }: NewFulfillment,
): Promise<void> {
  await transaction.query(
    `with parcel as (
       insert into fulfillment (id, order_id, tracking_company, tracking_number, tracking_url) values ($1, $2, $3, $4, $5)
     ), line as (
       insert into fulfillment_line (fulfillment_id, order_line_id, quantity)
       select $1, * from unnest($6::uuid[], $7::integer[])
     )
     insert into fulfillment_pick (fulfillment_id, order_line_id, location_id, variant_id, quantity)
     select $1, * from unnest($8::uuid[], $9::uuid[], $10::uuid[], $11::integer[])`,
    [
      id,
      orderId,
      tracking.company,
      tracking.number,
      tracking.url,
      lines.map((line) => line.orderLineId),
      lines.map((line) => line.quantity),
      picks.map((pick) => pick.orderLineId),
      picks.map((pick) => pick.locationId),
      picks.map((pick) => pick.variantId),
      picks.map((pick) => pick.quantity),
    ],
  );
}

/** Sets the tracking of a fulfillment that was not cancelled. @returns whether it did */
export async function updateTracking(transaction: Database, id: string, tracking: Tracking): Promise<boolean> {
  const changed = await transaction.query(
    `update fulfillment set tracking_company = $2, tracking_number = $3, tracking_url = $4, updated_at = now()
     where id = $1 and status <> 'CANCELLED' returning id`,
    [id, tracking.company, tracking.number, tracking.url],
  );
  return changed.length === 1;
}

/** Brings a fulfillment that is on its way to its end. @returns whether it was on its way */
export async function endFulfillment(
  transaction: Database,
  id: string,
  status: 'DELIVERED' | 'CANCELLED',
): Promise<boolean> {
  const changed = await transaction.query(
    `update fulfillment set status = $2, updated_at = now(),
       delivered_at = case when $2 = 'DELIVERED' then now() end, cancelled_at = case when $2 = 'CANCELLED' then now() end
     where id = $1 and status = 'SENT' returning id`,
    [id, status],
  );
  return changed.length === 1;
}
