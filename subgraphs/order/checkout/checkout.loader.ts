import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findCheckouts } from './checkout.store';
import type { CheckoutRow } from './checkout-row';

/** Loaders of one request over checkouts. Who may see one is checked by who uses them. */
export type CheckoutLoaders = ReturnType<typeof createCheckoutLoaders>;

export function createCheckoutLoaders(database: Database) {
  return {
    checkoutById: createLoader<string, CheckoutRow | null>({ subgraph: 'order', loader: 'checkoutById' }, async (ids) =>
      oneRowPerKey(ids, await findCheckouts(database, ids), (row) => row.id),
    ),
  };
}
