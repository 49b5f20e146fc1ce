import type { Database } from '../../../platform/database/database';
import { createRecentAnswers, type RecentAnswers } from '../../../platform/loaders/recent-answers';
import { findTaxesOfPlace, type PlaceTaxRow } from './tax-table.store';

/** Places whose taxes are kept: those that a shop sends to, and regions that people misspell. */
const maxPlaces = 1_000;

const taxesOfDatabases = new WeakMap<Database, RecentAnswers<PlaceTaxRow>>();

function recentTaxes(database: Database, keptMs: number): RecentAnswers<PlaceTaxRow> {
  const known = taxesOfDatabases.get(database);
  if (known) return known;
  const answers = createRecentAnswers<PlaceTaxRow>({ keptMs, maxAnswers: maxPlaces });
  taxesOfDatabases.set(database, answers);
  return answers;
}

/** The taxes of a place, as they are or were a moment ago: carts ask for them at every change. */
export function taxesOfPlace(
  { database, keptMs }: { database: Database; keptMs: number },
  countryCode: string | null,
  region: string | null,
): Promise<PlaceTaxRow> {
  const key = JSON.stringify([countryCode, region]);
  return recentTaxes(database, keptMs).get(key, () => findTaxesOfPlace(database, countryCode, region));
}

/** Has this process see a change at once; to be called after its commit. */
export function forgetTaxes(database: Database): void {
  taxesOfDatabases.get(database)?.forget();
}
