import type { Database } from '../../../platform/database/database';
import { analyzeProducts } from './import-products.store';

/** Products that a process imports before the first look; with fewer, a list that reads all of them is as fast. */
const firstLook = 500;

interface Growth {
  created: number;
  /** How many are to be created until the next look. */
  nextLook: number;
}

const growthOf = new WeakMap<Database, Growth>();

/**
 * Tells PostgreSQL how its products are distributed when an import has made many: it plans a list for a table that it
 * has never looked at by reading it whole (20 times as long with 1,000 products), and looks by itself a minute later.
 * The number of looks grows with the logarithm of what is imported.
 *
 * @param database not a transaction: one that is open has not shown its rows yet
 * @param created products that a call has made
 */
export async function analyzeGrownProducts(database: Database, created: number): Promise<void> {
  const growth = growthOf.get(database) ?? { created: 0, nextLook: firstLook };
  growthOf.set(database, growth);
  growth.created += created;
  if (growth.created < growth.nextLook) return;
  growth.nextLook = growth.created * 2;
  await analyzeProducts(database);
}
