import type { Database } from '../../../platform/database/database';
import type { EntryKind } from './entry-row';
import { stateColumns } from './entry-write.store';

/** An entry whose public face changed. */
export interface PublicEntry {
  id: string;
  kind: EntryKind;
  handle: string;
}

const copied = Object.keys(stateColumns).join(', ');
const copiedOfDraft = Object.keys(stateColumns)
  .map((name) => `d.${name}`)
  .join(', ');
const replaced = Object.keys(stateColumns)
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

/**
 * Dated by the editor; else it keeps the date that it was first published at; else it gets one. A draft that is
 * published already is not copied again: whatever changes a draft raises its revision.
 */
const publishStates = `with published as (
    insert into entry_state as s (entry_id, locale, state, revision, published_at, ${copied})
    select d.entry_id, d.locale, 'published', d.revision, coalesce(d.published_at, p.published_at, now()), ${copiedOfDraft}
    from entry_state d
    left join entry_state p on p.entry_id = d.entry_id and p.locale = d.locale and p.state = 'published'
    where d.entry_id = any($1::uuid[]) and d.state = 'draft'
    on conflict (entry_id, locale, state) do update set
      revision = excluded.revision, published_at = excluded.published_at, ${replaced}, updated_at = now()
    where s.revision <> excluded.revision
    returning entry_id
  )
  select e.id, e.kind, e.handle from entry e where e.id in (select entry_id from published) order by e.id`;

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

/** Copies the drafts of entries to their published states. @returns those that were not published as they are */
export async function publishEntries(transaction: Database, ids: readonly string[]): Promise<PublicEntry[]> {
  if (ids.length === 0) return [];
  const published = await transaction.query<PublicEntry>(publishStates, [ids]);
  await transaction.query(publishCategories, [ids]);
  return published;
}

/** Takes back what is published of entries; the drafts stay. @returns those of which something was */
export async function unpublishEntries(transaction: Database, ids: readonly string[]): Promise<PublicEntry[]> {
  if (ids.length === 0) return [];
  return transaction.query<PublicEntry>(
    `with gone as (
       delete from entry_state where entry_id = any($1::uuid[]) and state = 'published' returning entry_id
     )
     select e.id, e.kind, e.handle from entry e where e.id in (select entry_id from gone) order by e.id`,
    [ids],
  );
}

/**
 * Deletes an entry with all its states.
 *
 * @param transaction of the caller, who has locked the entry: nobody publishes it meanwhile
 * @returns `null` when there was none
 */
export async function deleteEntryRow(
  transaction: Database,
  kind: EntryKind,
  id: string,
): Promise<(PublicEntry & { published: boolean }) | null> {
  const [row] = await transaction.query<PublicEntry & { published: boolean }>(
    `delete from entry e where e.id = $1 and e.kind = $2
     returning e.id, e.kind, e.handle,
       exists(select from entry_state s where s.entry_id = e.id and s.state = 'published') as published`,
    [id, kind],
  );
  return row ?? null;
}
