import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { holdLocationsByHandle, insertMissingLocations } from './location-change.store';

/**
 * The locations of these handles, created where there is none, and held until the transaction ends.
 *
 * @param names name of each handle, for those that are created
 * @returns id of each handle
 */
export async function ensureLocations(
  transaction: Database,
  names: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const handles = [...names.keys()];
  const found = await holdLocationsByHandle(transaction, handles);
  const ids = new Map(found.map((row) => [row.handle, row.id]));
  const missing = handles.filter((handle) => !ids.has(handle));
  if (missing.length === 0) return ids;
  const created = missing.map((handle) => ({ id: newUuid(), handle, name: names.get(handle) as string }));
  await insertMissingLocations(transaction, created);
  // Read again: another writer may have created one of them first, under an id of its own.
  for (const row of await holdLocationsByHandle(transaction, missing)) ids.set(row.handle, row.id);
  return ids;
}
