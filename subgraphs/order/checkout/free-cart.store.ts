import type { Database } from '../../../platform/database/database';

/** The reservation or payment of a cart that is under way, `null` when there is none. */
export async function findActiveCheckout(
  transaction: Database,
  cartId: string,
): Promise<{ id: string; state: 'RESERVED' | 'AUTHORIZING' } | null> {
  const [row] = await transaction.query<{ id: string; state: 'RESERVED' | 'AUTHORIZING' }>(
    `select id, state from checkout where cart_id = $1 and state in ('RESERVED', 'AUTHORIZING')`,
    [cartId],
  );
  return row ?? null;
}
