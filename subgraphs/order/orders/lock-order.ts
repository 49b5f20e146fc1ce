import type { Database } from '../../../platform/database/database';
import { selectOrderForUpdate } from './order.store';
import type { OrderRow } from './order-row';

/**
 * Takes an order for the running transaction. Every change of an order, its lines, its goods or its money begins with
 * it, before any other row is locked: changes of one order come one after the other, and never wait in a circle.
 *
 * @returns the order as it is now, `null` when there is none
 */
export function lockOrder(transaction: Database, orderId: string): Promise<OrderRow | null> {
  return selectOrderForUpdate(transaction, orderId);
}
