import type DataLoader from 'dataloader';
import type { PageRequest } from '../paging/page-args';
import { createLoader, type LoaderName } from './create-loader';

/** One parent's page of a nested list, with the list's further arguments (filter, sort). */
export interface PageKey<Args> {
  parentId: string;
  page: PageRequest;
  args: Args;
}

/** Loads the same page of many parents: a list of rows a parent, in the parents' order; one SQL statement. */
export type LoadPages<Args, Row> = (parentIds: string[], page: PageRequest, args: Args) => Promise<Row[][]>;

const listKey = (key: PageKey<unknown>) => JSON.stringify([key.page, key.args]);

/**
 * A loader for nested connections: all parents that want the same page are one statement, two different pages of the
 * same list (by aliases) are two.
 */
export function createPageLoader<Args, Row>(
  name: LoaderName,
  load: LoadPages<Args, Row>,
): DataLoader<PageKey<Args>, Row[], string> {
  const loadBatch = async (keys: readonly PageKey<Args>[]): Promise<Row[][]> => {
    const groups = Map.groupBy(keys, listKey);
    const found = new Map<PageKey<Args>, Row[]>();
    const loadGroup = async (group: PageKey<Args>[]) => {
      const [{ page, args }] = group as [PageKey<Args>];
      const lists = await load(
        group.map((key) => key.parentId),
        page,
        args,
      );
      group.forEach((key, index) => {
        found.set(key, lists[index] ?? []);
      });
    };
    await Promise.all([...groups.values()].map(loadGroup));
    return keys.map((key) => found.get(key) as Row[]);
  };
  return createLoader(name, loadBatch, (key) => `${key.parentId}${listKey(key)}`);
}
