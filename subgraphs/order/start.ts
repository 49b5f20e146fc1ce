import type { SubgraphDefinition } from '../../platform/federation/subgraph-definition';
import { tryDecodeId } from '../../platform/ids/typed-id';
import { OutboxEntity } from '../../platform/outbox/outbox.entity';
import { AuditLogEntity } from './audit/audit-log.entity';
import { CartEntity } from './cart/cart.entity';
import { CartLineEntity } from './cart/cart-line.entity';
import { resolveCartReference } from './cart/resolve-cart-reference';
import { CheckoutEntity } from './checkout/checkout.entity';
import { createOrderContext, type OrderContext } from './context';
import { DeliveryAreaEntity } from './delivery/delivery-area.entity';
import { DeliveryOptionEntity } from './delivery/delivery-option.entity';
import { DeliveryRateEntity } from './delivery/delivery-rate.entity';
import { DeliveryZoneEntity } from './delivery/delivery-zone.entity';
import { FulfillmentEntity } from './fulfilment/fulfillment.entity';
import { FulfillmentLineEntity } from './fulfilment/fulfillment-line.entity';
import { FulfillmentPickEntity } from './fulfilment/fulfillment-pick.entity';
import { OrderReturnEntity } from './fulfilment/order-return.entity';
import { OrderReturnLineEntity } from './fulfilment/order-return-line.entity';
import { IdempotencyKeyEntity } from './idempotency/idempotency-key.entity';
import { CreateStock1760000000001 } from './migrations/0001-create-stock';
import { CreateCarts1760000000002 } from './migrations/0002-create-carts';
import { CreateOutbox1760000000003 } from './migrations/0003-create-outbox';
import { CreateStockPromises1760000000004 } from './migrations/0004-create-stock-promises';
import { CreatePromotions1760000000005 } from './migrations/0005-create-promotions';
import { CreateTaxesAndDelivery1760000000006 } from './migrations/0006-create-taxes-and-delivery';
import { GrowCarts1760000000007 } from './migrations/0007-grow-carts';
import { CreatePayments1760000000008 } from './migrations/0008-create-payments';
import { CreateOrders1760000000009 } from './migrations/0009-create-orders';
import { CreateCheckouts1760000000010 } from './migrations/0010-create-checkouts';
import { CreateFulfillments1760000000011 } from './migrations/0011-create-fulfillments';
import { IndexWhatIsSwept1760000000012 } from './migrations/0012-index-what-is-swept';
import { IndexOpenOrders1760000000013 } from './migrations/0013-index-open-orders';
import { KeepJoinedRequests1760000000014 } from './migrations/0014-keep-joined-requests';
import { CustomerOrderEntity } from './orders/customer-order.entity';
import { OrderDiscountEntity } from './orders/order-discount.entity';
import { OrderEventEntity } from './orders/order-event.entity';
import { OrderLineEntity } from './orders/order-line.entity';
import { RefundEntity } from './orders/refund.entity';
import { RefundLineEntity } from './orders/refund-line.entity';
import { resolveOrderReference } from './orders/resolve-order-reference';
import { PaymentEntity } from './payment/payment.entity';
import { PaymentOperationEntity } from './payment/payment-operation.entity';
import { PaymentWebhookEntity } from './payment/payment-webhook.entity';
import { TestProviderChargeEntity } from './payment/test-provider/test-provider-charge.entity';
import { TestProviderRefundEntity } from './payment/test-provider/test-provider-refund.entity';
import { TestProviderWebhookEntity } from './payment/test-provider/test-provider-webhook.entity';
import { PromotionEntity } from './promotion/promotion.entity';
import { PromotionCurrencyEntity } from './promotion/promotion-currency.entity';
import { PromotionUsageEntity } from './promotion/promotion-usage.entity';
import { resolveVariantReference } from './references/product-variant.type';
import { resolveUserReference } from './references/user.type';
import { orphanedTypes, resolvers } from './schema';
import { startBackground } from './start-background';
import { LocationEntity } from './stock/location.entity';
import { StockAllocationEntity } from './stock/stock-allocation.entity';
import { StockLevelEntity } from './stock/stock-level.entity';
import { StockMovementEntity } from './stock/stock-movement.entity';
import { StockReservationEntity } from './stock/stock-reservation.entity';
import { StockSettingEntity } from './stock/stock-setting.entity';
import { toLocation } from './stock/to-stock';
import { TaxCountryEntity } from './tax/tax-country.entity';
import { TaxRateEntity } from './tax/tax-rate.entity';
import { TaxSettingEntity } from './tax/tax-setting.entity';
import { invariants } from './verify/invariants';

/** The order subgraph. */
export const orderSubgraph: SubgraphDefinition<OrderContext> = {
  name: 'order',
  resolvers: [...resolvers],
  orphanedTypes,
  entities: [
    LocationEntity,
    StockSettingEntity,
    StockLevelEntity,
    StockMovementEntity,
    StockReservationEntity,
    StockAllocationEntity,
    IdempotencyKeyEntity,
    CartEntity,
    CartLineEntity,
    OutboxEntity,
    PromotionEntity,
    PromotionCurrencyEntity,
    PromotionUsageEntity,
    CheckoutEntity,
    TaxSettingEntity,
    TaxCountryEntity,
    TaxRateEntity,
    DeliveryZoneEntity,
    DeliveryAreaEntity,
    DeliveryOptionEntity,
    DeliveryRateEntity,
    AuditLogEntity,
    CustomerOrderEntity,
    OrderLineEntity,
    OrderDiscountEntity,
    OrderEventEntity,
    RefundEntity,
    RefundLineEntity,
    FulfillmentEntity,
    FulfillmentLineEntity,
    FulfillmentPickEntity,
    OrderReturnEntity,
    OrderReturnLineEntity,
    PaymentEntity,
    PaymentOperationEntity,
    PaymentWebhookEntity,
    TestProviderChargeEntity,
    TestProviderRefundEntity,
    TestProviderWebhookEntity,
  ],
  migrations: [
    CreateStock1760000000001,
    CreateCarts1760000000002,
    CreateOutbox1760000000003,
    CreateStockPromises1760000000004,
    CreatePromotions1760000000005,
    CreateTaxesAndDelivery1760000000006,
    GrowCarts1760000000007,
    CreatePayments1760000000008,
    CreateOrders1760000000009,
    CreateCheckouts1760000000010,
    CreateFulfillments1760000000011,
    IndexWhatIsSwept1760000000012,
    IndexOpenOrders1760000000013,
    KeepJoinedRequests1760000000014,
  ],
  createContext: createOrderContext,
  background: startBackground,
  invariants,
  references: {
    async Location(reference, { stock }) {
      const uuid = tryDecodeId('loc', String(reference.id));
      const row = uuid === null ? null : await stock.locationById.load(uuid);
      return row && toLocation(row);
    },
    Cart: resolveCartReference,
    Order: resolveOrderReference,
    ProductVariant: resolveVariantReference,
    User: resolveUserReference,
  },
};
