import { AuditResolver } from './audit/audit.resolver';
import { CartResolver } from './cart/cart.resolver';
import { CartAmountsResolver } from './cart/cart-amounts.resolver';
import { CartChangeResolver } from './cart/cart-change.resolver';
import { CartLineResolver } from './cart/cart-line.resolver';
import { CartLinesChangeResolver } from './cart/cart-lines-change.resolver';
import { CartMergeResolver } from './cart/cart-merge.resolver';
import { CartTermsChangeResolver } from './cart/cart-terms-change.resolver';
import { UserCartResolver } from './cart/user-cart.resolver';
import { CheckoutCompletePayloadResolver, CheckoutResolver } from './checkout/checkout.resolver';
import { CheckoutChangeResolver } from './checkout/checkout-change.resolver';
import { DeliveryZoneResolver } from './delivery/delivery-zone.resolver';
import { DeliveryZoneChangeResolver } from './delivery/delivery-zone-change.resolver';
import { FulfillmentChangeResolver } from './fulfilment/fulfillment-change.resolver';
import {
  FulfillmentResolver,
  OrderFulfilmentResolver,
  OrderReturnResolver,
} from './fulfilment/order-fulfilment.resolver';
import { OrderReturnChangeResolver } from './fulfilment/order-return-change.resolver';
import { OrderResolver } from './orders/order.resolver';
import { OrderChangeResolver } from './orders/order-change.resolver';
import { OrderPartsResolver, RefundResolver } from './orders/order-parts.resolver';
import { OrderPaymentsResolver } from './orders/order-payments.resolver';
import { RefundCreateResolver } from './orders/refund-create.resolver';
import { UserOrdersResolver } from './orders/user-orders.resolver';
import { PaymentResolver } from './payment/payment.resolver';
import { PaymentWebhookResolver } from './payment/payment-webhook.resolver';
import { PromotionResolver } from './promotion/promotion.resolver';
import { PromotionChangeResolver } from './promotion/promotion-change.resolver';

import { ProductVariant } from './references/product-variant.type';
import { User } from './references/user.type';
import { LocationsImportResolver } from './stock/import-locations.resolver';
import { StockLevelsImportResolver } from './stock/import-stock-levels.resolver';
import { LocationResolver } from './stock/location.resolver';
import { LocationChangeResolver } from './stock/location-change.resolver';
import { StockChangeResolver } from './stock/stock-change.resolver';
import { StockMovementResolver, VariantStockMovementsResolver } from './stock/stock-movement.resolver';
import { ProductVariantStockResolver, VariantStockResolver } from './stock/variant-stock.resolver';
import { TaxResolver } from './tax/tax.resolver';
import { TaxChangeResolver } from './tax/tax-change.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [
  AuditResolver,
  OrderResolver,
  OrderChangeResolver,
  RefundCreateResolver,
  OrderPartsResolver,
  RefundResolver,
  UserOrdersResolver,
  LocationResolver,
  LocationChangeResolver,
  LocationsImportResolver,
  ProductVariantStockResolver,
  VariantStockResolver,
  VariantStockMovementsResolver,
  StockMovementResolver,
  StockChangeResolver,
  StockLevelsImportResolver,
  CartResolver,
  CartAmountsResolver,
  CartLineResolver,
  UserCartResolver,
  CartChangeResolver,
  CartLinesChangeResolver,
  CartTermsChangeResolver,
  CartMergeResolver,
  CheckoutResolver,
  CheckoutCompletePayloadResolver,
  CheckoutChangeResolver,
  TaxResolver,
  TaxChangeResolver,
  DeliveryZoneResolver,
  DeliveryZoneChangeResolver,
  OrderPaymentsResolver,
  PaymentResolver,
  PaymentWebhookResolver,
  PromotionResolver,
  PromotionChangeResolver,
  OrderFulfilmentResolver,
  FulfillmentResolver,
  OrderReturnResolver,
  FulfillmentChangeResolver,
  OrderReturnChangeResolver,
] as const;

/** Types that no resolver returns. */
export const orphanedTypes = [ProductVariant, User];
