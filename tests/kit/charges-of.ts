import { tryDecodeId } from '../../platform/ids/typed-id';
import type { TestCart } from './buy-cart';
import { runSql } from './run-sql';

/** What the test provider, which keeps tables of its own, did for the checkouts of a cart. */
export interface TestCharge {
  status: string;
  /** Minor units. */
  captured: string;
}

/** Charges that the test provider made for a cart, the first one first. */
export function chargesOf(subgraph: { databaseUrl: string }, cart: TestCart): Promise<TestCharge[]> {
  const sql = `select t.status, t.captured from test_provider_charge t join payment p on p.id = t.payment_id
    join checkout c on c.id = p.checkout_id where c.cart_id = $1 order by t.created_at`;
  return runSql(subgraph, sql, [tryDecodeId('cart', cart.id)]);
}
