import type { Database } from '../../../platform/database/database';
import { createGroupLoader } from '../../../platform/loaders/create-group-loader';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import type { EntryState } from './content-state.type';
import { findEntriesByHandle, findEntriesById } from './entry.store';
import type { ListScope } from './entry-conditions.store';
import { countEntriesOf, type EntryListing, listEntriesOf } from './entry-list.store';
import type { EntryKind } from './entry-row';

/** Loaders of one request over entries. Whoever asks for drafts must have asked `assertMaySee` before. */
export type EntryLoaders = ReturnType<typeof createEntryLoaders>;

/** A list that hangs on a parent. */
export interface NestedListing {
  scope: ListScope;
  listing: EntryListing;
}

/** A nested list whose length is wanted. */
interface CountKey extends NestedListing {
  parentId: string;
}

const named = (loader: string) => ({ subgraph: 'content', loader });

const listKey = ({ scope, listing }: CountKey) => JSON.stringify([scope, listing]);

function createCountLoader(database: Database) {
  return createLoader(
    named('entryCountOf'),
    async (keys: readonly CountKey[]) => {
      const counts = new Map<CountKey, number>();
      const countGroup = async (group: CountKey[]) => {
        const [{ scope, listing }] = group as [CountKey];
        const ids = group.map((key) => key.parentId);
        const rows = await countEntriesOf(database, { name: scope, ids }, listing);
        oneRowPerKey(ids, rows, (row) => row.scope_id).forEach((row, index) => {
          counts.set(group[index] as CountKey, row?.count ?? 0);
        });
      };
      await Promise.all([...Map.groupBy(keys, listKey).values()].map(countGroup));
      return keys.map((key) => counts.get(key) ?? 0);
    },
    (key) => `${key.parentId}${listKey(key)}`,
  );
}

export function createEntryLoaders(database: Database) {
  return {
    /** Groups are states; the row tells the kind. */
    byId: createGroupLoader(named('entryById'), async (ids, state: EntryState) =>
      oneRowPerKey(ids, await findEntriesById(database, ids, state), (row) => row.id),
    ),
    byHandle: createGroupLoader(named('entryByHandle'), async (handles, group: `${EntryKind}:${EntryState}`) => {
      const [kind, state] = group.split(':') as [EntryKind, EntryState];
      return oneRowPerKey(handles, await findEntriesByHandle(database, kind, handles, state), (row) => row.handle);
    }),
    listOf: createPageLoader(named('entriesOf'), async (ids, page, { scope, listing }: NestedListing) =>
      manyRowsPerKey(ids, await listEntriesOf(database, { name: scope, ids }, listing, page), (row) => row.scope_id),
    ),
    countOf: createCountLoader(database),
  };
}
