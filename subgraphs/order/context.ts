import type { SubgraphContext } from '../../platform/federation/subgraph-definition';
import { type CartLoaders, createCartLoaders } from './cart/cart.loader';
import { type CheckoutLoaders, createCheckoutLoaders } from './checkout/checkout.loader';
import { freeCart } from './checkout/free-cart';
import { createFulfilmentLoaders, type FulfilmentLoaders } from './fulfilment/fulfilment.loader';
import { orderPayments } from './order-payments';
import { createOrdersLoaders, type OrdersLoaders } from './orders/orders.loader';
import { createPaymentLoaders, type PaymentLoaders } from './payment/payment.loader';
import type { Payments } from './payment/payments';
import { type ShopServices, shopServices } from './shop-services';
import { createStockLoaders, type StockLoaders } from './stock/stock.loader';

/** What one request to the order subgraph carries. */
export interface OrderContext extends SubgraphContext, ShopServices {
  stock: StockLoaders;
  cart: CartLoaders;
  checkouts: CheckoutLoaders;
  freeCart: typeof freeCart;
  payments: Payments;
  payment: PaymentLoaders;
  orders: OrdersLoaders;
  fulfilment: FulfilmentLoaders;
}

/** Loaders are made for each request: what one viewer may see must not be cached for the next. */
export function createOrderContext(base: SubgraphContext): OrderContext {
  const services = shopServices(base.runtime.settings);
  return {
    ...base,
    ...services,
    stock: createStockLoaders(base.database, base.viewer),
    cart: createCartLoaders({ ...base, ...services }),
    checkouts: createCheckoutLoaders(base.database),
    freeCart,
    payments: orderPayments(base.runtime),
    payment: createPaymentLoaders(base.database),
    orders: createOrdersLoaders(base.database, base.viewer),
    fulfilment: createFulfilmentLoaders(base.database),
  };
}
