import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import type { EntryLoaders, NestedListing } from './entry.loader';
import { countEntries, type EntryListing, listEntries as readEntries } from './entry-list.store';
import type { EntryRow } from './entry-row';

/** Names the list and its order: a cursor of another one is refused. */
const listName = ({ kind, sort, descending }: EntryListing) => `${kind}:${sort}:${descending ? 'desc' : 'asc'}`;

/** A page of all entries that a listing describes. */
export async function listEntries<Node>(
  database: Database,
  listing: EntryListing,
  args: PageArgs,
  toNode: (row: EntryRow) => Node,
): Promise<Connection<Node>> {
  const list = listName(listing);
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await readEntries(database, listing, page),
    cursorOf: (row) => row.cursor_values,
    toNode,
    count: () => countEntries(database, listing),
  });
}

/** A page of the entries that hang on one parent; the pages of all parents are one statement. */
export async function listEntriesOf<Node>(
  entries: EntryLoaders,
  parentId: string,
  { nested, args, toNode }: { nested: NestedListing; args: PageArgs; toNode: (row: EntryRow) => Node },
): Promise<Connection<Node>> {
  const list = `${nested.scope}:${listName(nested.listing)}`;
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await entries.listOf.load({ parentId, page, args: nested }),
    cursorOf: (row) => row.cursor_values,
    toNode,
    count: () => entries.countOf.load({ parentId, ...nested }),
  });
}
