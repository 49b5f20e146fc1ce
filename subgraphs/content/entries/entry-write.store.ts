import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { upsertStatement } from '../../../platform/database/upsert-statement';
import type { EntryKind, EntryWrite } from './entry-row';

const saveEntry = upsertStatement({
  table: 'entry',
  key: ['id'],
  columns: {
    ...{ id: 'uuid', kind: 'text', handle: 'text', locale: 'text', parent_id: 'uuid', position: 'integer' },
    ...{ external_reference: 'text', import_digest: 'text' },
  },
});

/** What draft and published have in common, besides their key. */
const stateColumns = {
  ...{ kind: 'text', title: 'text', excerpt: 'text', body: 'jsonb', body_text: 'text' },
  ...{ seo_title: 'text', seo_description: 'text', tags: 'text[]', author_id: 'uuid', cover_id: 'uuid' },
  ...{ product_ids: 'uuid[]', linked_product_ids: 'uuid[]' },
};

const saveState = upsertStatement({
  table: 'entry_state',
  key: ['entry_id', 'locale', 'state'],
  columns: { entry_id: 'uuid', locale: 'text', state: 'text', published_at: 'timestamptz', ...stateColumns },
  onReplace: 'revision = entry_state.revision + 1, updated_at = now()',
});

/** The categories of the drafts become those given: what is missing goes, what is there stays or moves. */
const saveCategories = `with wanted as (
    select rows.id as entry_id, rows.locale, link.category_id, link.position::integer as position
    from jsonb_to_recordset($1::jsonb) as rows (id uuid, locale text, category_ids uuid[])
    cross join lateral unnest(rows.category_ids) with ordinality as link (category_id, position)
  ), gone as (
    delete from entry_category old
    using jsonb_to_recordset($1::jsonb) as rows (id uuid, locale text)
    where old.entry_id = rows.id and old.locale = rows.locale and old.state = 'draft'
      and not exists (select from wanted where wanted.entry_id = old.entry_id and wanted.category_id = old.category_id)
  )
  insert into entry_category (entry_id, locale, state, category_id, position)
  select entry_id, locale, 'draft', category_id, position from wanted
  on conflict (entry_id, locale, state, category_id) do update set position = excluded.position
  where entry_category.position <> excluded.position`;

/** Inserts entries with their drafts, or replaces both where the id is there: three statements for all. */
export async function saveEntries(transaction: Database, rows: readonly EntryWrite[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction.query(saveEntry, [jsonRows(rows)]);
  await transaction.query(saveState, [jsonRows(rows.map((row) => ({ ...row, entry_id: row.id, state: 'draft' })))]);
  const links = rows.map(({ id, locale, category_ids }) => ({ id, locale, category_ids }));
  await transaction.query(saveCategories, [jsonRows(links)]);
}

const copied = Object.keys(stateColumns).join(', ');
const copiedOfDraft = Object.keys(stateColumns)
  .map((name) => `d.${name}`)
  .join(', ');
const replaced = Object.keys(stateColumns)
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

/** Dated by the editor; else it keeps the date that it was first published at; else it gets one. */
const publishStates = `insert into entry_state (entry_id, locale, state, revision, published_at, ${copied})
  select d.entry_id, d.locale, 'published', d.revision, coalesce(d.published_at, p.published_at, now()), ${copiedOfDraft}
  from entry_state d
  left join entry_state p on p.entry_id = d.entry_id and p.locale = d.locale and p.state = 'published'
  where d.entry_id = any($1::uuid[]) and d.state = 'draft'
  on conflict (entry_id, locale, state) do update set
    revision = excluded.revision, published_at = excluded.published_at, ${replaced}, updated_at = now()`;

const publishCategories = `with gone as (
    delete from entry_category old
    where old.entry_id = any($1::uuid[]) and old.state = 'published' and not exists (
      select from entry_category draft
      where draft.entry_id = old.entry_id and draft.locale = old.locale and draft.state = 'draft'
        and draft.category_id = old.category_id
    )
  )
  insert into entry_category (entry_id, locale, state, category_id, position)
  select entry_id, locale, 'published', category_id, position from entry_category
  where entry_id = any($1::uuid[]) and state = 'draft'
  on conflict (entry_id, locale, state, category_id) do update set position = excluded.position
  where entry_category.position <> excluded.position`;

/** Copies the drafts of entries to their published states. */
export async function publishEntries(transaction: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.query(publishStates, [ids]);
  await transaction.query(publishCategories, [ids]);
}

/** Takes back what is published of entries; the drafts stay. */
export async function unpublishEntries(transaction: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.query(`delete from entry_state where entry_id = any($1::uuid[]) and state = 'published'`, [ids]);
}

/** @returns whether there was one to delete */
export async function deleteEntryRow(database: Database, kind: EntryKind, id: string): Promise<boolean> {
  const rows = await database.query('delete from entry where id = $1 and kind = $2 returning id', [id, kind]);
  return rows.length > 0;
}
