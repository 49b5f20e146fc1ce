import type { Database } from '../../../platform/database/database';

/** Units of a line that were taken from a shelf. */
export interface PickRow {
  order_line_id: string;
  location_id: string;
  variant_id: string;
  quantity: number;
}

/** The shelves that the units of a fulfillment were taken from. */
export function findPicks(transaction: Database, fulfillmentId: string): Promise<PickRow[]> {
  return transaction.query(
    `select order_line_id, location_id, variant_id, quantity from fulfillment_pick
     where fulfillment_id = $1 order by order_line_id, location_id`,
    [fulfillmentId],
  );
}

/** Of each line, the location that most of its units were sent from; none of a line that took nothing from a shelf. */
export function findMainShelves(
  transaction: Database,
  orderLineIds: readonly string[],
): Promise<{ order_line_id: string; location_id: string }[]> {
  return transaction.query(
    `select distinct on (p.order_line_id) p.order_line_id, p.location_id
     from fulfillment_line l join fulfillment f on f.id = l.fulfillment_id and f.status <> 'CANCELLED'
     join fulfillment_pick p on p.fulfillment_id = l.fulfillment_id and p.order_line_id = l.order_line_id
     where l.order_line_id = any($1::uuid[])
     group by p.order_line_id, p.location_id order by p.order_line_id, sum(p.quantity) desc, p.location_id`,
    [orderLineIds],
  );
}
