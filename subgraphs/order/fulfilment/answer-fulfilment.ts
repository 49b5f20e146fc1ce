import type { OrderContext } from '../context';
import type { Order } from '../orders/order.type';
import { toOrder } from '../orders/to-order';
import type { Fulfillment } from './fulfillment.type';
import type { OrderReturn } from './order-return.type';
import { toFulfillment, toOrderReturn } from './to-fulfillment';

/** What the request has loaded before is forgotten: the same operation may ask for it again, and it is different now. */
function forget({ orders, fulfilment, stock }: OrderContext): void {
  for (const loader of [...Object.values(orders), ...Object.values(fulfilment), ...Object.values(stock)]) {
    loader.clearAll();
  }
}

async function loadOrder({ orders }: OrderContext, orderId: string): Promise<Order | null> {
  const row = await orders.orderById.load(orderId);
  return row && toOrder(row);
}

/** A fulfillment after a change, with its order; no objects of a change that was refused. */
export async function answerFulfillment(
  context: OrderContext,
  id: string | null,
): Promise<{ fulfillment: Fulfillment | null; order: Order | null }> {
  if (id === null) return { fulfillment: null, order: null };
  forget(context);
  const row = await context.fulfilment.fulfillmentById.load(id);
  return { fulfillment: row && toFulfillment(row), order: row && (await loadOrder(context, row.order_id)) };
}

/** A return after a change, with its order; no objects of a change that was refused. */
export async function answerReturn(
  context: OrderContext,
  id: string | null,
): Promise<{ return: OrderReturn | null; order: Order | null }> {
  if (id === null) return { return: null, order: null };
  forget(context);
  const row = await context.fulfilment.returnById.load(id);
  return { return: row && toOrderReturn(row), order: row && (await loadOrder(context, row.order_id)) };
}
