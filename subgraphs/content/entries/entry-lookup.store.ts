import type { Database } from '../../../platform/database/database';
import type { KnownRow } from '../imports/import-batch';
import type { EntryKind, EntryWrite } from './entry-row';

/** Advisory lock of the tree of pages, never used for anything else. */
const treeLock = 7_301_103;

/** The entry with its draft, locked until the transaction ends. */
export async function lockDraft(transaction: Database, kind: EntryKind, id: string): Promise<EntryWrite | null> {
  const [row] = await transaction.query<EntryWrite>(
    `select e.id, e.kind, e.handle, e.locale, e.parent_id, e.position, e.external_reference, e.import_digest,
       d.title, d.excerpt, d.body, d.body_text, d.seo_title, d.seo_description, d.tags, d.author_id, d.cover_id,
       d.product_ids, d.linked_product_ids, d.published_at,
       array(
         select link.category_id from entry_category link
         where link.entry_id = e.id and link.locale = e.locale and link.state = 'draft' order by link.position
       ) as category_ids
     from entry e
     join entry_state d on d.entry_id = e.id and d.locale = e.locale and d.state = 'draft'
     where e.id = $1 and e.kind = $2 for update of e`,
    [id, kind],
  );
  return row ?? null;
}

/** Locks an entry until the transaction ends. @returns whether it is there */
export async function lockEntry(transaction: Database, kind: EntryKind, id: string): Promise<boolean> {
  const rows = await transaction.query('select id from entry where id = $1 and kind = $2 for update', [id, kind]);
  return rows.length > 0;
}

/** What is stored under external references. */
export function findImportedEntries(
  database: Database,
  kind: EntryKind,
  references: readonly string[],
): Promise<(KnownRow & { handle: string })[]> {
  return database.query(
    `select id, external_reference, import_digest, handle from entry
     where kind = $1 and external_reference = any($2::text[])`,
    [kind, references],
  );
}

/** Lets changes of the tree of pages take turns until the transaction ends: two moves at once could close a circle. */
export async function lockPageTree(transaction: Database): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1)', [treeLock]);
}

/** Each given page and all above them, with their parents. */
export function findPageAncestry(
  database: Database,
  ids: readonly string[],
): Promise<{ id: string; parent_id: string | null }[]> {
  return database.query(
    `with recursive ancestry as (
       select id, parent_id from entry where id = any($1::uuid[]) and kind = 'page'
       union
       select above.id, above.parent_id from entry above join ancestry on ancestry.parent_id = above.id
     )
     select id, parent_id from ancestry`,
    [ids],
  );
}
