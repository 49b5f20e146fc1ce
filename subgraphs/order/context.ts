import type { SubgraphContext } from '../../platform/federation/subgraph-definition';
import { type CartLoaders, createCartLoaders } from './cart/cart.loader';
import { createStockLoaders, type StockLoaders } from './stock/stock.loader';

/** What one request to the order subgraph carries. */
export interface OrderContext extends SubgraphContext {
  stock: StockLoaders;
  cart: CartLoaders;
}

/** Loaders are made for each request: what one viewer may see must not be cached for the next. */
export function createOrderContext(base: SubgraphContext): OrderContext {
  return {
    ...base,
    stock: createStockLoaders(base.database, base.viewer),
    cart: createCartLoaders(base.database),
  };
}
