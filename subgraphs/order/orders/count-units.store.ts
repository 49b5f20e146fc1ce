import type { Database } from '../../../platform/database/database';

/** Units of one line that were sent or came back; negative for those that were not after all. */
export interface LineUnits {
  orderLineId: string;
  quantity: number;
}

/** What of a line is counted. */
export type CountedUnits = 'fulfilled' | 'returned';

/** No more is sent than is wanted still, and no more comes back than was sent. */
const limits: Readonly<Record<CountedUnits, { lowest: string; highest: string }>> = {
  fulfilled: { lowest: 'l.returned_quantity', highest: 'l.quantity' },
  returned: { lowest: '0', highest: 'l.fulfilled_quantity' },
};

/**
 * Counts units of lines of one order, each within its limits: guard and change are one statement.
 *
 * @returns the lines that were changed; the transaction must be rolled back when it is not all of them
 */
export function addUnits(
  transaction: Database,
  counted: CountedUnits,
  orderId: string,
  lines: readonly LineUnits[],
): Promise<{ id: string }[]> {
  const { lowest, highest } = limits[counted];
  const column = `${counted}_quantity`;
  return transaction.query(
    `with given as (
       select id, sum(quantity) as quantity from unnest($2::uuid[], $3::bigint[]) as g (id, quantity) group by id
     )
     update order_line l set ${column} = l.${column} + given.quantity from given
     where l.id = given.id and l.order_id = $1 and l.${column} + given.quantity between ${lowest} and ${highest}
     returning l.id`,
    [orderId, lines.map((line) => line.orderLineId), lines.map((line) => line.quantity)],
  );
}

/** Units of an order, of all its lines together. */
export interface OrderUnits {
  wanted: number;
  fulfilled: number;
  returned: number;
}

/** Units of an order, of all its lines together. */
export async function sumUnits(transaction: Database, orderId: string): Promise<OrderUnits> {
  const [row] = await transaction.query<OrderUnits>(
    `select coalesce(sum(quantity), 0)::integer as wanted, coalesce(sum(fulfilled_quantity), 0)::integer as fulfilled,
       coalesce(sum(returned_quantity), 0)::integer as returned from order_line where order_id = $1`,
    [orderId],
  );
  return row as OrderUnits;
}

/** What of a line is wanted still, was sent, and came back. */
export interface LineUnitsRow {
  id: string;
  variant_id: string;
  quantity: number;
  fulfilled_quantity: number;
  returned_quantity: number;
}

/** The lines of an order with their units, in the order of the cart. */
export function selectLineUnits(transaction: Database, orderId: string): Promise<LineUnitsRow[]> {
  return transaction.query(
    `select id, variant_id, quantity, fulfilled_quantity, returned_quantity from order_line
     where order_id = $1 order by position`,
    [orderId],
  );
}
