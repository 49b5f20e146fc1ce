import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { upsertStatement } from '../../../platform/database/upsert-statement';
import type { EntryWrite } from './entry-row';
import type { PublicEntry } from './publication.store';

const upsertEntry = upsertStatement({
  table: 'entry',
  key: ['id'],
  columns: {
    ...{ id: 'uuid', kind: 'text', handle: 'text', locale: 'text', parent_id: 'uuid', position: 'integer' },
    ...{ external_reference: 'text', import_digest: 'text' },
  },
});

/** The statement sees the entries as they were before it (PostgreSQL manual, 7.8.4). */
const saveEntry = `with saved as (${upsertEntry} returning id, kind, handle, parent_id, position)
  select saved.id, saved.kind, saved.handle from saved join entry before on before.id = saved.id
  where (saved.handle, saved.parent_id, saved.position)
      is distinct from (before.handle, before.parent_id, before.position)
    and exists (select from entry_state s where s.entry_id = saved.id and s.state = 'published')
  order by saved.id`;

/** What draft and published have in common, besides their key. */
export const stateColumns = {
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

/**
 * Inserts entries with their drafts, or replaces both where the id is there: three statements for all.
 *
 * @returns those that are published and have another handle or place in the tree now: both change at once
 */
export async function saveEntries(transaction: Database, rows: readonly EntryWrite[]): Promise<PublicEntry[]> {
  if (rows.length === 0) return [];
  const moved = await transaction.query<PublicEntry>(saveEntry, [jsonRows(rows)]);
  await transaction.query(saveState, [jsonRows(rows.map((row) => ({ ...row, entry_id: row.id, state: 'draft' })))]);
  const links = rows.map(({ id, locale, category_ids }) => ({ id, locale, category_ids }));
  await transaction.query(saveCategories, [jsonRows(links)]);
  return moved;
}
