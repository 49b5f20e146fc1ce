import type { Database } from '../../../platform/database/database';
import type { EntryState } from './content-state.type';
import type { EntryKind, EntryRow } from './entry-row';

/**
 * The tables behind `entryColumns`: `s` the state that is read, `d` and `p` the draft and the published one.
 *
 * @param states the table that `s` stands for
 */
export function entryTables(states = 'entry_state s'): string {
  return `${states}
    join entry e on e.id = s.entry_id and e.locale = s.locale
    join entry_state d on d.entry_id = s.entry_id and d.locale = s.locale and d.state = 'draft'
    left join entry_state p on p.entry_id = s.entry_id and p.locale = s.locale and p.state = 'published'
    left join author a on a.id = s.author_id`;
}

/** What is read of an entry. @param withBody without it `body` is null */
export function entryColumns(withBody: boolean): string {
  return `e.id, e.kind, e.handle, e.locale, e.parent_id, e.position, e.external_reference, e.created_at,
    s.state, s.title, s.excerpt, ${withBody ? 's.body' : 'null::jsonb as body'}, s.seo_title, s.seo_description,
    s.tags, s.cover_id, s.linked_product_ids, s.updated_at, p.published_at,
    p.revision is distinct from d.revision as has_changes,
    case when a.id is not null then jsonb_build_object(
      'id', a.id, 'handle', a.handle, 'name', a.name, 'bio', a.bio, 'avatar_id', a.avatar_id,
      'user_id', a.user_id, 'external_reference', a.external_reference
    ) end as author`;
}

/** Entries in one state by id, in no order. */
export function findEntriesById(database: Database, ids: readonly string[], state: EntryState): Promise<EntryRow[]> {
  return database.query(
    `select ${entryColumns(true)} from ${entryTables()} where s.entry_id = any($1::uuid[]) and s.state = $2`,
    [ids, state],
  );
}

/** Entries of one kind in one state by handle, in no order. */
export function findEntriesByHandle(
  database: Database,
  kind: EntryKind,
  handles: readonly string[],
  state: EntryState,
): Promise<EntryRow[]> {
  return database.query(
    `select ${entryColumns(true)} from ${entryTables()}
     where e.kind = $1 and e.handle = any($2::text[]) and s.state = $3`,
    [kind, handles, state],
  );
}
