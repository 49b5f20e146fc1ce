import type { Database } from '../../../platform/database/database';
import { appendEvents } from '../../../platform/outbox/append-events';
import type { ProductEvent } from './product-event';

/**
 * Appends events to the outbox inside the transaction that causes them, in the order given. One statement however many
 * there are, none for none. Their cache tags are `product:<id>` and `products`, because any list may show or sort by
 * what changed.
 */
export function appendProductEvents(transaction: Database, events: readonly ProductEvent[]): Promise<void> {
  return appendEvents(
    transaction,
    events.map((event) => ({
      ...event,
      entityType: 'Product',
      tags: [`product:${event.payload.productId}`, 'products'],
    })),
  );
}
