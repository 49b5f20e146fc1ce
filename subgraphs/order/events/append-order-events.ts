import type { Database } from '../../../platform/database/database';
import { appendEvents } from '../../../platform/outbox/append-events';
import type { OrderEvent, OrderEventEntities } from './order-event';
import { tagsOfEvent } from './tags-of-event';

const entityTypes: { readonly [Type in keyof OrderEventEntities]: OrderEventEntities[Type] } = {
  'order.changed': 'Order',
  'order.placed': 'Order',
  'order.status_changed': 'Order',
  'payment.captured': 'Payment',
  'payment.refunded': 'Payment',
  'stock.changed': 'ProductVariant',
  'fulfillment.created': 'Fulfillment',
};

/**
 * Appends events to the outbox inside the transaction that causes them, in the order given, with their entity types and
 * cache tags. One statement however many there are, none for none.
 */
export function appendOrderEvents(transaction: Database, events: readonly OrderEvent[]): Promise<void> {
  return appendEvents(
    transaction,
    events.map((event) => ({ ...event, entityType: entityTypes[event.type], tags: tagsOfEvent(event) })),
  );
}
