import type { Database } from '../../../platform/database/database';
import { createRecentAnswers, type RecentAnswers } from '../../../platform/loaders/recent-answers';
import { findZoneOfPlace, type ZoneOfPlace, type ZoneSearch } from './delivery-table.store';

/** Places whose zone is kept; one of fifty options with two hundred prices takes a megabyte, a usual one some kilobytes. */
const maxPlaces = 200;

const zonesOfDatabases = new WeakMap<Database, RecentAnswers<ZoneOfPlace>>();

function recentZones(database: Database, keptMs: number): RecentAnswers<ZoneOfPlace> {
  const known = zonesOfDatabases.get(database);
  if (known) return known;
  const answers = createRecentAnswers<ZoneOfPlace>({ keptMs, maxAnswers: maxPlaces });
  zonesOfDatabases.set(database, answers);
  return answers;
}

/** The zone of a place, as it is or was a moment ago: carts ask for it at every change. */
export function zoneOfPlace(
  { database, keptMs }: { database: Database; keptMs: number },
  search: ZoneSearch,
): Promise<ZoneOfPlace> {
  const key = JSON.stringify([search.countryCode, search.region, search.currencyCode]);
  return recentZones(database, keptMs).get(key, () => findZoneOfPlace(database, search));
}

/** Has this process see a change at once; to be called after its commit. */
export function forgetZones(database: Database): void {
  zonesOfDatabases.get(database)?.forget();
}
