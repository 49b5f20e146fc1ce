import { codedError } from '../../../platform/errors/coded-error';
import { decodeId } from '../../../platform/ids/typed-id';
import type { Connection } from '../../../platform/paging/connection';
import { SortDirection } from '../../../platform/paging/sort-direction';
import type { ContentContext } from '../context';
import { assertMaySee } from '../entries/assert-may-see';
import type { EntryState } from '../entries/content-state.type';
import type { EntryFilter } from '../entries/entry-conditions.store';
import type { EntryListing } from '../entries/entry-list.store';
import { listEntries, listEntriesOf } from '../entries/list-entries';
import type { Page } from './page.type';
import { type PageFilter, type PageListArgs, PageSortKey, type PagesArgs } from './page-list-args.type';
import { toPage } from './to-page';

interface ListingOptions {
  state: EntryState;
  filter: EntryFilter;
  withBody: boolean;
}

function toListing({ sort }: PageListArgs, { state, filter, withBody }: ListingOptions): EntryListing {
  const descending = sort?.direction === SortDirection.DESC;
  return { kind: 'page', state, filter, sort: sort?.key ?? PageSortKey.POSITION, descending, withBody };
}

async function readFilter(
  { entries }: ContentContext,
  filter: PageFilter | null | undefined,
  state: EntryState,
): Promise<EntryFilter> {
  const parent = filter?.parent ? decodeId('page', filter.parent) : null;
  if (parent !== null && (await entries.byId.load({ id: parent, group: state }))?.kind !== 'page') {
    throw codedError('UNKNOWN_FILTER_VALUE', `The filter names "${filter?.parent}", and there is no such page.`);
  }
  return {
    parent,
    ids: filter?.ids?.map((id) => decodeId('page', id)) ?? null,
    rootsOnly: filter?.rootsOnly ?? false,
    search: filter?.search?.replaceAll('\0', '') ?? null,
  };
}

/** A page of all pages. @throws GraphQLError for drafts that the viewer may not see, and for a filter's errors */
export async function listPages(
  context: ContentContext,
  args: PagesArgs,
  withBody: boolean,
): Promise<Connection<Page>> {
  const state = assertMaySee(context.viewer, args.state);
  const filter = await readFilter(context, args.filter, state);
  return listEntries(context.database, toListing(args, { state, filter, withBody }), args, toPage);
}

/** A page of the pages right below one, in the same state: one statement for all pages of a request. */
export function listPagesBelow(
  { entries }: ContentContext,
  page: Page,
  { args, withBody }: { args: PageListArgs; withBody: boolean },
): Promise<Connection<Page>> {
  const listing = toListing(args, { state: page.storedState, filter: {}, withBody });
  return listEntriesOf(entries, page.uuid, { nested: { scope: 'parent', listing }, args, toNode: toPage });
}
