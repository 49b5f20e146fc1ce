import type { Database } from '../../../platform/database/database';
import { selectLineUnits } from './count-units.store';

/** Units of one line of an order. */
export interface UnitsOfLine {
  orderLineId: string;
  variantId: string;
  /** Wanted still. */
  quantity: number;
  /** Of these, sent. */
  fulfilled: number;
  /** Of these, come back. */
  returned: number;
}

/** The lines of an order that the transaction has taken (`lockOrder`), in the order of the cart. */
export async function findLineUnits(transaction: Database, orderId: string): Promise<UnitsOfLine[]> {
  const rows = await selectLineUnits(transaction, orderId);
  return rows.map((row) => ({
    orderLineId: row.id,
    variantId: row.variant_id,
    quantity: row.quantity,
    fulfilled: row.fulfilled_quantity,
    returned: row.returned_quantity,
  }));
}
