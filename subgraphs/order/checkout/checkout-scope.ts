import type { Database } from '../../../platform/database/database';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import type { Payments } from '../payment/payments';

/** What driving a checkout needs, of a request or of the worker. */
export interface CheckoutScope {
  runtime: SubgraphRuntime;
  database: Database;
  payments: Payments;
}
