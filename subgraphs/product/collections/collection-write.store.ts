import type { Database } from '../../../platform/database/database';
import type { CollectionDraft } from './check-collection';
import { type CollectionRow, collectionColumns } from './collection-row';

/** A collection that is to be written, with its place in the database. */
export type CollectionToWrite = CollectionDraft & {
  id: string;
  handle: string;
  externalReference: string | null;
  importDigest: string | null;
};

/** Handles that are `base`, or begin with it and a hyphen. */
export async function listCollectionHandles(database: Database, base: string): Promise<string[]> {
  const rows = await database.query<{ handle: string }>(
    `select handle from collection where handle = $1 or starts_with(handle, $1 || '-')`,
    [base],
  );
  return rows.map(({ handle }) => handle);
}

/**
 * Inserts collections, or replaces those that are there by id, in one statement.
 *
 * @throws on a handle or an external reference that another collection has (SQLSTATE 23505)
 */
export function upsertCollections(
  transaction: Database,
  collections: readonly CollectionToWrite[],
): Promise<CollectionRow[]> {
  const records = collections.map((collection) => ({
    id: collection.id,
    handle: collection.handle,
    title: collection.title,
    description_html: collection.descriptionHtml,
    kind: collection.kind,
    rules: collection.rules,
    match_all: collection.matchAll,
    external_reference: collection.externalReference,
    import_digest: collection.importDigest,
  }));
  return transaction.query(
    `insert into collection as c
       (id, handle, title, description_html, kind, rules, match_all, external_reference, import_digest)
     select id, handle, title, description_html, kind, rules, match_all, external_reference, import_digest
     from json_to_recordset($1::json) as r (id uuid, handle text, title text, description_html text, kind text,
       rules jsonb, match_all boolean, external_reference text, import_digest text)
     on conflict (id) do update set
       handle = excluded.handle, title = excluded.title, description_html = excluded.description_html,
       kind = excluded.kind, rules = excluded.rules, match_all = excluded.match_all,
       external_reference = excluded.external_reference, import_digest = excluded.import_digest, updated_at = now()
     returning ${collectionColumns}`,
    [JSON.stringify(records)],
  );
}

/** What is to be changed of a collection; `null` leaves it. */
export interface CollectionChange {
  handle: string | null;
  title: string | null;
  descriptionHtml: string | null;
  rules: CollectionDraft['rules'] | null;
  matchAll: boolean | null;
}

/** Changes a collection. @returns its row, or `null` when there is none, or rules are given to a manual one */
export async function updateCollectionRow(
  transaction: Database,
  id: string,
  { handle, title, descriptionHtml, rules, matchAll }: CollectionChange,
): Promise<CollectionRow | null> {
  const [row] = await transaction.query<CollectionRow>(
    `update collection c set
       handle = coalesce($2, c.handle), title = coalesce($3, c.title),
       description_html = coalesce($4, c.description_html), rules = coalesce($5::jsonb, c.rules),
       match_all = coalesce($6, c.match_all), updated_at = now()
     where c.id = $1 and ($5::jsonb is null or c.kind = 'RULE')
     returning ${collectionColumns}`,
    [id, handle, title, descriptionHtml, rules && JSON.stringify(rules), matchAll],
  );
  return row ?? null;
}

/** Deletes a collection. @returns whether it was there */
export async function deleteCollectionRow(database: Database, id: string): Promise<boolean> {
  const rows = await database.query('delete from collection where id = $1 returning id', [id]);
  return rows.length > 0;
}
