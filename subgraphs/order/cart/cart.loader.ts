import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { type CartRow, findCarts, findCartsOfUsers } from './cart.store';
import { type CartLineRow, findLinesOfCarts } from './cart-line.store';

/** Loaders of one request over the tables of carts. Who asks is checked by who uses them. */
export type CartLoaders = ReturnType<typeof createCartLoaders>;

const named = (loader: string) => ({ subgraph: 'order', loader });

export function createCartLoaders(database: Database) {
  return {
    cartById: createLoader<string, CartRow | null>(named('cartById'), async (ids) =>
      oneRowPerKey(ids, await findCarts(database, ids), (row) => row.id),
    ),
    cartOfUser: createLoader<string, CartRow | null>(named('cartOfUser'), async (userIds) =>
      oneRowPerKey<string | null, CartRow>(userIds, await findCartsOfUsers(database, userIds), (row) => row.user_id),
    ),
    linesOfCart: createLoader<string, CartLineRow[]>(named('linesOfCart'), async (cartIds) =>
      manyRowsPerKey(cartIds, await findLinesOfCarts(database, cartIds), (row) => row.cart_id),
    ),
  };
}
