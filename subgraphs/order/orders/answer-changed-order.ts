import type { Order } from './order.type';
import type { OrdersLoaders } from './orders.loader';
import { toOrder } from './to-order';

/**
 * The order as a change left it, for the client. What the request has loaded before is forgotten, because the same
 * operation may ask for it again.
 */
export async function answerChangedOrder(orderId: string, orders: OrdersLoaders): Promise<Order | null> {
  for (const loader of Object.values(orders)) loader.clearAll();
  const row = await orders.orderById.load(orderId);
  return row && toOrder(row);
}
