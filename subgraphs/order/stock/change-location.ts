import type { Database } from '../../../platform/database/database';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { isHandle, slugify } from '../../../platform/ids/handle';
import { newUuid } from '../../../platform/ids/typed-id';
import type { Staff } from '../audit/staff';
import { announceLocations } from './announce-locations';
import { auditLocation } from './audit-location';
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
  staff: Staff,
): Promise<LocationRow | NamingRefusal> {
  const name = change.name.trim();
  const handle = change.handle ?? slugify(name);
  const refusal = refuseNaming(name, handle);
  if (refusal) return refusal;
  const location = { id: newUuid(), handle, name, priority: change.priority ?? 0, active: change.active ?? true };
  return database.transaction(async (transaction) => {
    const row = await insertLocation(transaction, location);
    if (!row) return 'HANDLE_TAKEN';
    const { id: locationId, ...data } = location;
    await auditLocation(transaction, staff, { action: 'location.create', locationId, data });
    return row;
  });
}

/** Changes a location. What stands at one that opens or closes can be sold, or no more. */
export async function changeLocation(
  database: Database,
  id: string,
  { change, staff }: { change: LocationChange; staff: Staff },
): Promise<LocationRow | NamingRefusal | 'LOCATION_NOT_FOUND'> {
  const name = change.name?.trim() ?? null;
  const refusal = refuseNaming(name, change.handle);
  if (refusal) return refusal;
  try {
    return await database.transaction(async (transaction) => {
      const row = await updateLocation(transaction, id, { ...change, name });
      if (!row) return 'LOCATION_NOT_FOUND';
      await auditLocation(transaction, staff, { action: 'location.update', locationId: id, data: { ...change, name } });
      if (row.was_active !== row.active) await announceLocations(transaction, [id]);
      return row;
    });
  } catch (error) {
    if (violatedConstraint(error) === 'location_handle_key') return 'HANDLE_TAKEN';
    throw error;
  }
}

/** Deletes a location that never kept stock. @returns `null` when it did, or why it did not */
export async function deleteLocation(
  database: Database,
  id: string,
  staff: Staff,
): Promise<'LOCATION_NOT_FOUND' | 'LOCATION_IN_USE' | null> {
  try {
    const deleted = await database.transaction(async (transaction) => {
      if (!(await deleteUnusedLocation(transaction, id))) return false;
      await auditLocation(transaction, staff, { action: 'location.delete', locationId: id, data: {} });
      return true;
    });
    if (deleted) return null;
  } catch (error) {
    // Stock came to it while the statement ran.
    if (violatedConstraint(error) !== 'stock_level_location_fkey') throw error;
  }
  return (await findLocation(database, id)) ? 'LOCATION_IN_USE' : 'LOCATION_NOT_FOUND';
}
