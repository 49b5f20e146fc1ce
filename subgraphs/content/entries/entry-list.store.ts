import type { Database } from '../../../platform/database/database';
import { keysetPage, type SortColumn } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { EntryState } from './content-state.type';
import { entryColumns, entryTables } from './entry.store';
import { type EntryFilter, filterConditions, type ListScope, scopeCondition } from './entry-conditions.store';
import type { EntryKind, EntryRow } from './entry-row';

/** What a list is sorted by. */
export type EntrySortKey = 'PUBLISHED_AT' | 'TITLE' | 'CREATED_AT' | 'UPDATED_AT' | 'POSITION';

/** Which entries are listed, and in which order. */
export interface EntryListing {
  kind: EntryKind;
  state: EntryState;
  filter: EntryFilter;
  sort: EntrySortKey;
  descending: boolean;
  /** Whether bodies are read too. */
  withBody: boolean;
}

/** A row of a list, with the values that its cursor holds. */
export type ListedEntry = EntryRow & { cursor_values: string[] };

/** A draft that was never published stands among the others by when it was begun. */
const publishedAt = (state: EntryState) =>
  state === 'published' ? 's.published_at' : 'coalesce(s.published_at, e.created_at)';

function sortColumns({ sort, state }: EntryListing): SortColumn[] {
  const first: Record<EntrySortKey, SortColumn> = {
    PUBLISHED_AT: { sql: publishedAt(state), type: 'timestamptz' },
    TITLE: { sql: 's.title', type: 'text' },
    CREATED_AT: { sql: 'e.created_at', type: 'timestamptz' },
    UPDATED_AT: { sql: 's.updated_at', type: 'timestamptz' },
    POSITION: { sql: 'e.position', type: 'integer' },
  };
  return [first[sort], { sql: 's.entry_id', type: 'uuid' }];
}

function baseConditions({ kind, state, filter }: EntryListing, parameters: SqlParameters): string[] {
  return [
    `s.kind = ${parameters.add(kind, 'text')}`,
    `s.state = ${parameters.add(state, 'text')}`,
    ...filterConditions(filter, parameters),
  ];
}

/** One page of a list. */
export function listEntries(database: Database, listing: EntryListing, page: PageRequest): Promise<ListedEntry[]> {
  const parameters = new SqlParameters();
  const { descending, withBody } = listing;
  const keyset = keysetPage({ columns: sortColumns(listing), descending, page, parameters });
  const conditions = [...baseConditions(listing, parameters), keyset.where];
  return database.query(
    `select ${entryColumns(withBody)}, ${keyset.select} from ${entryTables}
     where ${conditions.join(' and ')} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** The same page of the lists of many parents, each parent's rows in order. */
export function listEntriesOf(
  database: Database,
  scope: { name: ListScope; ids: readonly string[] },
  listing: EntryListing,
  page: PageRequest,
): Promise<(ListedEntry & { scope_id: string })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(scope.ids, 'uuid[]');
  const { descending, withBody } = listing;
  const keyset = keysetPage({ columns: sortColumns(listing), descending, page, parameters });
  const conditions = [...baseConditions(listing, parameters), scopeCondition(scope.name, 'parent.id'), keyset.where];
  return database.query(
    `select parent.id as scope_id, child.* from unnest(${parents}) as parent (id)
     cross join lateral (
       select ${entryColumns(withBody)}, ${keyset.select} from ${entryTables}
       where ${conditions.join(' and ')} order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

const countTables = 'entry_state s join entry e on e.id = s.entry_id and e.locale = s.locale';

/** Number of entries in a list. */
export async function countEntries(database: Database, listing: EntryListing): Promise<number> {
  const parameters = new SqlParameters();
  const conditions = baseConditions(listing, parameters);
  const [row] = await database.query<{ count: number }>(
    `select count(*)::integer as count from ${countTables} where ${conditions.join(' and ')}`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** Number of entries in the list of each parent. */
export function countEntriesOf(
  database: Database,
  scope: { name: ListScope; ids: readonly string[] },
  listing: EntryListing,
): Promise<{ scope_id: string; count: number }[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(scope.ids, 'uuid[]');
  const conditions = [...baseConditions(listing, parameters), scopeCondition(scope.name, 'parent.id')];
  return database.query(
    `select parent.id as scope_id, child.count from unnest(${parents}) as parent (id)
     cross join lateral (
       select count(*)::integer as count from ${countTables} where ${conditions.join(' and ')}
     ) child`,
    parameters.values,
  );
}
