import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findAuthorsByHandle, findAuthorsById } from './author.store';
import { toAuthor } from './to-author';

/** Loaders of one request over authors. */
export type AuthorLoaders = ReturnType<typeof createAuthorLoaders>;

export function createAuthorLoaders(database: Database) {
  return {
    byId: createLoader({ subgraph: 'content', loader: 'authorById' }, async (ids: readonly string[]) => {
      const rows = await findAuthorsById(database, ids);
      return oneRowPerKey(ids, rows, (row) => row.id).map((row) => row && toAuthor(row));
    }),
    byHandle: createLoader({ subgraph: 'content', loader: 'authorByHandle' }, async (handles: readonly string[]) => {
      const rows = await findAuthorsByHandle(database, handles);
      return oneRowPerKey(handles, rows, (row) => row.handle).map((row) => row && toAuthor(row));
    }),
  };
}
