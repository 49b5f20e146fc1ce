import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import type { LocationRow } from './location.store';

/** A location as an import wants it; `null` leaves a value as it is, or gives a new row its default. */
export interface ImportedLocation {
  id: string;
  handle: string;
  name: string;
  priority: number | null;
  active: boolean | null;
  external_reference: string;
}

const item = `jsonb_to_recordset($1::jsonb) as item
  (id uuid, handle text, name text, priority integer, active boolean, external_reference text)`;

/** Locations that have one of the references or handles, held until the transaction ends. */
export function lockLocations(
  transaction: Database,
  references: readonly string[],
  handles: readonly string[],
): Promise<LocationRow[]> {
  return transaction.query(
    `select l.id, l.handle, l.name, l.priority, l.active, l.external_reference from location l
     where l.external_reference = any($1::text[]) or l.handle = any($2::text[]) order by l.id for no key update`,
    [references, handles],
  );
}

/** Inserts locations; one whose handle or reference was taken meanwhile is left out. @returns ids of those inserted */
export function insertImported(
  transaction: Database,
  locations: readonly ImportedLocation[],
): Promise<{ id: string }[]> {
  return transaction.query(
    `insert into location (id, handle, name, priority, active, external_reference)
     select id, handle, name, coalesce(priority, 0), coalesce(active, true), external_reference
     from ${item} order by handle on conflict do nothing returning id`,
    [jsonRows(locations)],
  );
}

/** Changes those that differ. @returns ids of those changed */
export function updateImported(
  transaction: Database,
  locations: readonly ImportedLocation[],
): Promise<{ id: string }[]> {
  return transaction.query(
    `update location l set handle = item.handle, name = item.name, priority = coalesce(item.priority, l.priority),
       active = coalesce(item.active, l.active), external_reference = item.external_reference, updated_at = now()
     from ${item}
     where l.id = item.id and (l.handle, l.name, l.priority, l.active, l.external_reference) is distinct from
       (item.handle, item.name, coalesce(item.priority, l.priority), coalesce(item.active, l.active), item.external_reference)
     returning l.id`,
    [jsonRows(locations)],
  );
}
