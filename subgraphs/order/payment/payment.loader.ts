import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import {
  findOperations,
  findPayments,
  findPaymentsOfCheckouts,
  findPaymentsOfOrders,
  type OperationRow,
  type PaymentRow,
} from './payment-list.store';

/** Loaders of one request over the tables of payments. Who may see an order or a checkout decides before they are asked. */
export type PaymentLoaders = ReturnType<typeof createPaymentLoaders>;

const named = (loader: string) => ({ subgraph: 'order', loader });

/** One statement for all parents each. */
export function createPaymentLoaders(database: Database) {
  return {
    byId: createLoader<string, PaymentRow | null>(named('paymentById'), async (ids) =>
      oneRowPerKey(ids, await findPayments(database, ids), (row) => row.id),
    ),
    /** The first first: an order has one, unless it was paid again. */
    ofOrder: createLoader<string, PaymentRow[]>(named('paymentsOfOrder'), async (ids) =>
      manyRowsPerKey(ids, await findPaymentsOfOrders(database, ids), (row) => row.order_id as string),
    ),
    /** The latest. */
    ofCheckout: createLoader<string, PaymentRow | null>(named('paymentOfCheckout'), async (ids) =>
      oneRowPerKey(ids, await findPaymentsOfCheckouts(database, ids), (row) => row.checkout_id),
    ),
    operationsOf: createLoader<string, OperationRow[]>(named('operationsOfPayment'), async (ids) =>
      manyRowsPerKey(ids, await findOperations(database, ids), (row) => row.payment_id),
    ),
  };
}
