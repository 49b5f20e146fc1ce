import type { Database } from '../../../platform/database/database';
import type { LocationRow } from './location.store';

const returned = 'l.id, l.handle, l.name, l.priority, l.active, l.external_reference';

/** A location to be stored. */
export type NewLocation = Omit<LocationRow, 'external_reference'>;

/** Inserts a location unless its handle is taken. @returns the row, or `null` */
export async function insertLocation(database: Database, location: NewLocation): Promise<LocationRow | null> {
  const { id, handle, name, priority, active } = location;
  const [row] = await database.query<LocationRow>(
    `insert into location as l (id, handle, name, priority, active) values ($1, $2, $3, $4, $5)
     on conflict (handle) do nothing returning ${returned}`,
    [id, handle, name, priority, active],
  );
  return row ?? null;
}

/** Inserts the locations whose handles are free, and leaves the others as they are. */
export async function insertMissingLocations(
  database: Database,
  locations: readonly Pick<LocationRow, 'id' | 'handle' | 'name'>[],
): Promise<void> {
  await database.query(
    `insert into location (id, handle, name)
     select * from unnest($1::uuid[], $2::text[], $3::text[]) as item (id, handle, name) order by handle
     on conflict (handle) do nothing`,
    [locations.map(({ id }) => id), locations.map(({ handle }) => handle), locations.map(({ name }) => name)],
  );
}

/** What of a location is to be changed; `null` leaves a value as it is. */
export interface LocationChange {
  handle: string | null;
  name: string | null;
  priority: number | null;
  active: boolean | null;
}

/** Changes a location. @returns the row, `null` when there is none. @throws by `location_handle_key` for a taken handle */
export async function updateLocation(
  database: Database,
  id: string,
  { handle, name, priority, active }: LocationChange,
): Promise<(LocationRow & { was_active: boolean }) | null> {
  const [row] = await database.query<LocationRow & { was_active: boolean }>(
    `with was as (select l.id, l.active from location l where l.id = $1 for no key update)
     update location l set handle = coalesce($2, l.handle), name = coalesce($3, l.name),
       priority = coalesce($4, l.priority), active = coalesce($5, l.active), updated_at = now()
     from was where l.id = was.id returning ${returned}, was.active as was_active`,
    [id, handle, name, priority, active],
  );
  return row ?? null;
}

/** Deletes a location that never kept stock. @returns whether it did. @throws by `stock_level_location_fkey` in a race */
export async function deleteUnusedLocation(database: Database, id: string): Promise<boolean> {
  const deleted = await database.query(
    `delete from location l where l.id = $1
       and not exists (select from stock_level s where s.location_id = l.id) returning l.id`,
    [id],
  );
  return deleted.length === 1;
}

/** Whether there is a location. */
export async function findLocation(database: Database, id: string): Promise<boolean> {
  return (await database.query('select l.id from location l where l.id = $1', [id])).length === 1;
}

/** Locations by handle, in no order; each is kept from being deleted until the transaction ends. */
export function holdLocationsByHandle(
  transaction: Database,
  handles: readonly string[],
): Promise<Pick<LocationRow, 'id' | 'handle'>[]> {
  return transaction.query('select l.id, l.handle from location l where l.handle = any($1::text[]) for key share', [
    handles,
  ]);
}

/** Keeps a location from being deleted until the transaction ends. @returns whether there is one */
export async function holdLocation(transaction: Database, id: string): Promise<boolean> {
  const held = await transaction.query('select l.id from location l where l.id = $1 for key share', [id]);
  return held.length === 1;
}
