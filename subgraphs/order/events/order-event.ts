import type { EventPayloads } from '../../../schema/events/event-payloads';

/** The events that this subgraph writes, and the type in the graph of the entity that each is about. */
export interface OrderEventEntities {
  'order.changed': 'Order';
  'order.placed': 'Order';
  'order.status_changed': 'Order';
  'payment.captured': 'Payment';
  'payment.refunded': 'Payment';
  'stock.changed': 'ProductVariant';
  'fulfillment.created': 'Fulfillment';
}

/** An event of this subgraph. `entityId` is the entity's uuid; ids in the payload are those of the graph. */
export type OrderEvent = {
  [Type in keyof OrderEventEntities]: { type: Type; entityId: string; payload: EventPayloads[Type] };
}[keyof OrderEventEntities];
