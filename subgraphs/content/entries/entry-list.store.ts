import type { Database } from '../../../platform/database/database';
import { keysetPage, type SortColumn } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { EntryState } from './content-state.type';
import { entryColumns, entryTables } from './entry.store';
import {
  type EntryFilter,
  filterConditions,
  filteredSource,
  type ListScope,
  scopedSource,
} from './entry-conditions.store';
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

/** A draft without a date stands among the others by when it was published or, never published, begun. */
const publishedAt = (state: EntryState) =>
  state === 'published' ? 's.published_at' : 'coalesce(s.published_at, p.published_at, e.created_at)';

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

interface ListQuery {
  parameters: SqlParameters;
  table: string;
  conditions: string[];
}

/** @param scope makes the list one of those that hang on the SQL expression `parent.id` */
function toQuery({ kind, state, filter }: EntryListing, parameters: SqlParameters, scope?: ListScope): ListQuery {
  const values = { kind: parameters.add(kind, 'text'), state: parameters.add(state, 'text') };
  const source = scope ? scopedSource(scope, 'parent.id', values) : filteredSource(filter, values, parameters);
  const conditions = [...source.conditions, ...filterConditions(filter, parameters)];
  return { parameters, table: source.table, conditions };
}

const joinEntry = 'join entry e on e.id = s.entry_id and e.locale = s.locale';

/** The page's rows are found first, and only those are completed: a category's thousands are not. */
function selectPage({ parameters, table, conditions }: ListQuery, listing: EntryListing, page: PageRequest): string {
  const { descending, withBody } = listing;
  const keyset = keysetPage({ columns: sortColumns(listing), descending, page, parameters });
  return `select ${entryColumns(withBody)}, s.cursor_values from ${entryTables(`(
      select s.*, ${keyset.select} from ${table} ${joinEntry} ${joinPublished(listing)}
      where ${[...conditions, keyset.where].join(' and ')} order by ${keyset.orderBy} limit ${keyset.limit}
    ) s`)} order by ${keyset.orderBy}`;
}

/** Only drafts are sorted by a column of their published state. */
function joinPublished({ state, sort }: EntryListing): string {
  if (state === 'published' || sort !== 'PUBLISHED_AT') return '';
  return `left join entry_state p on p.entry_id = s.entry_id and p.locale = s.locale and p.state = 'published'`;
}

const selectCount = ({ table, conditions }: ListQuery) =>
  `select count(*)::integer as count from ${table} ${joinEntry}
   where ${['true', ...conditions].join(' and ')}`;

/** One page of a list. */
export function listEntries(database: Database, listing: EntryListing, page: PageRequest): Promise<ListedEntry[]> {
  const query = toQuery(listing, new SqlParameters());
  return database.query(selectPage(query, listing, page), query.parameters.values);
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
  const query = toQuery(listing, parameters, scope.name);
  return database.query(
    `select parent.id as scope_id, child.* from unnest(${parents}) as parent (id)
     cross join lateral (${selectPage(query, listing, page)}) child`,
    parameters.values,
  );
}

/** Number of entries in a list. */
export async function countEntries(database: Database, listing: EntryListing): Promise<number> {
  const query = toQuery(listing, new SqlParameters());
  const [row] = await database.query<{ count: number }>(selectCount(query), query.parameters.values);
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
  const query = toQuery(listing, parameters, scope.name);
  return database.query(
    `select parent.id as scope_id, child.count from unnest(${parents}) as parent (id)
     cross join lateral (${selectCount(query)}) child`,
    parameters.values,
  );
}
