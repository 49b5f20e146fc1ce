import type { Database } from '../../../platform/database/database';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { isHandle, slugify } from '../../../platform/ids/handle';
import { newUuid } from '../../../platform/ids/typed-id';
import type { LocationRow } from './location.store';
import {
  deleteUnusedLocation,
  findLocation,
  insertLocation,
  type LocationChange,
  updateLocation,
} from './location-change.store';
import { isLocationName } from './location-name';

/** Why a location's name or handle was refused. */
export type NamingRefusal = 'HANDLE_TAKEN' | 'INVALID_HANDLE' | 'INVALID_NAME';

function refuseNaming(name: string | null, handle: string | null): NamingRefusal | null {
  if (name !== null && !isLocationName(name)) return 'INVALID_NAME';
  return handle !== null && !isHandle(handle) ? 'INVALID_HANDLE' : null;
}

/** Creates a location; without a handle, of its name. */
export async function createLocation(
  database: Database,
  change: LocationChange & { name: string },
): Promise<LocationRow | NamingRefusal> {
  const name = change.name.trim();
  const handle = change.handle ?? slugify(name);
  const refusal = refuseNaming(name, handle);
  if (refusal) return refusal;
  const { priority, active } = change;
  const row = await insertLocation(database, {
    id: newUuid(),
    handle,
    name,
    priority: priority ?? 0,
    active: active ?? true,
  });
  return row ?? 'HANDLE_TAKEN';
}

/** Changes a location. */
export async function changeLocation(
  database: Database,
  id: string,
  change: LocationChange,
): Promise<LocationRow | NamingRefusal | 'LOCATION_NOT_FOUND'> {
  const name = change.name?.trim() ?? null;
  const refusal = refuseNaming(name, change.handle);
  if (refusal) return refusal;
  try {
    return (await updateLocation(database, id, { ...change, name })) ?? 'LOCATION_NOT_FOUND';
  } catch (error) {
    if (violatedConstraint(error) === 'location_handle_key') return 'HANDLE_TAKEN';
    throw error;
  }
}

/** Deletes a location that never kept stock. @returns `null` when it did, or why it did not */
export async function deleteLocation(
  database: Database,
  id: string,
): Promise<'LOCATION_NOT_FOUND' | 'LOCATION_IN_USE' | null> {
  try {
    if (await deleteUnusedLocation(database, id)) return null;
  } catch (error) {
    // Stock came to it while the statement ran.
    if (violatedConstraint(error) !== 'stock_level_location_fkey') throw error;
  }
  return (await findLocation(database, id)) ? 'LOCATION_IN_USE' : 'LOCATION_NOT_FOUND';
}
