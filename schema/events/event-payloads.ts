import type { ContentPublished } from './content-published';
import type { ContentUnpublished } from './content-unpublished';
import type { FulfillmentCreated } from './fulfillment-created';
import type { OrderChanged } from './order-changed';
import type { OrderPlaced } from './order-placed';
import type { OrderStatusChanged } from './order-status-changed';
import type { PaymentCaptured } from './payment-captured';
import type { PaymentRefunded } from './payment-refunded';
import type { PriceChanged } from './price-changed';
import type { ProductChanged } from './product-changed';
import type { ProductCreated } from './product-created';
import type { ProductDeleted } from './product-deleted';
import type { StockChanged } from './stock-changed';
import type { UserRegistered } from './user-registered';

/**
 * Every event that leaves a subgraph, and what it says. Ids in payloads are those of the graph.
 *
 * A payload may gain members within its version; what takes one away or gives it another meaning has the next version.
 * Retired names are never used again.
 */
export interface EventPayloads {
  'content.published': ContentPublished;
  'content.unpublished': ContentUnpublished;
  'fulfillment.created': FulfillmentCreated;
  'order.changed': OrderChanged;
  'order.placed': OrderPlaced;
  'order.status_changed': OrderStatusChanged;
  'payment.captured': PaymentCaptured;
  'payment.refunded': PaymentRefunded;
  'price.changed': PriceChanged;
  'product.changed': ProductChanged;
  'product.created': ProductCreated;
  'product.deleted': ProductDeleted;
  'stock.changed': StockChanged;
  'user.registered': UserRegistered;
}
