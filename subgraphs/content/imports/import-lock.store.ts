import type { Database } from '../../../platform/database/database';

/** First half of the advisory lock's key, never used for anything else; the second half names the table. */
const importLock = 7_301_101;

/** Lets imports into one table take turns until the transaction ends: two with the same item would both create it. */
export async function lockImports(transaction: Database, table: string): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1, hashtext($2))', [importLock, table]);
}
