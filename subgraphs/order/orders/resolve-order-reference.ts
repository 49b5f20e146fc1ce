import { tryDecodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import type { Order } from './order.type';
import { mayReadOrder } from './order-access';
import { toOrder } from './to-order';

/** The order that a representation names, when the viewer may see it without a token; else `null`. */
export async function resolveOrderReference(
  reference: Readonly<Record<string, unknown>>,
  { orders, viewer }: OrderContext,
): Promise<Order | null> {
  const orderId = tryDecodeId('ord', String(reference.id));
  const row = orderId === null ? null : await orders.orderById.load(orderId);
  return row && mayReadOrder(row, viewer) ? toOrder(row) : null;
}
