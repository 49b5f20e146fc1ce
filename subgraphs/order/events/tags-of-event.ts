import type { OrderEvent } from './order-event';

/** Whoever caches an order, or a list of orders, holds answers that an event about it makes stale. */
function orderTags(orderId: string | null): string[] {
  return orderId === null ? [] : [`order:${orderId}`, 'orders'];
}

/** The cache tags that an event makes stale: `order:<id>`, `orders`, `variant:<id>` (docs/events.md). */
export function tagsOfEvent({ type, payload }: OrderEvent): string[] {
  return type === 'stock.changed' ? [`variant:${payload.variantId}`] : orderTags(payload.orderId);
}
