import { encodeId } from '../../../platform/ids/typed-id';
import type { OrderEvent } from '../events/order-event';
import type { OrderEventKind } from './order-event-kind';

/** The event `order.changed` of a timeline's entry: whoever keeps an answer about the order learns that it is stale. */
export function changedEvent({ orderId, kind }: { orderId: string; kind: OrderEventKind }): OrderEvent {
  const payload = { version: 1 as const, orderId: encodeId('ord', orderId), kind };
  return { type: 'order.changed', entityId: orderId, payload };
}
