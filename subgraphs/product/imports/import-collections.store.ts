import type { Database } from '../../../platform/database/database';

/** A collection that was imported before. */
export interface KnownCollection {
  id: string;
  handle: string;
  external_reference: string;
  import_digest: string | null;
}

/** Imported collections by external reference. */
export function findImportedCollections(database: Database, references: readonly string[]): Promise<KnownCollection[]> {
  return database.query(
    'select id, handle, external_reference, import_digest from collection where external_reference = any($1::text[])',
    [references],
  );
}

/** Ids of products by external reference. */
export function findReferencedProducts(
  database: Database,
  references: readonly string[],
): Promise<{ id: string; external_reference: string }[]> {
  return database.query('select id, external_reference from product where external_reference = any($1::text[])', [
    references,
  ]);
}

/** Which of these handles a collection has. */
export async function findTakenHandles(database: Database, handles: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ handle: string }>(
    'select handle from collection where handle = any($1::text[])',
    [handles],
  );
  return rows.map(({ handle }) => handle);
}

/** Handles of collections that begin with one of `bases` and a hyphen. */
export async function findNumberedHandles(database: Database, bases: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ handle: string }>(
    `select distinct c.handle from unnest($1::text[]) as base
     join collection c on starts_with(c.handle, base || '-')`,
    [bases],
  );
  return rows.map(({ handle }) => handle);
}
