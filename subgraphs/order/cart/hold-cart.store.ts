import type { Database } from '../../../platform/database/database';

/** Takes an open cart of a version until the transaction ends, and changes nothing. @returns whether there is one */
export async function lockCartVersion(transaction: Database, cartId: string, version: number): Promise<boolean> {
  const held = await transaction.query(
    `select id from cart where id = $1 and version = $2 and completed_at is null and merged_into is null
       and expires_at > now() for no key update`,
    [cartId, version],
  );
  return held.length === 1;
}
