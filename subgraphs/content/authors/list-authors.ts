import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { countAuthors, listAuthors as readAuthors } from './author.store';
import type { Author } from './author.type';
import { toAuthor } from './to-author';

/** A page of all authors, by name. */
export async function listAuthors(database: Database, args: PageArgs): Promise<Connection<Author>> {
  const list = 'authors';
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await readAuthors(database, page),
    cursorOf: (row) => row.cursor_values,
    toNode: toAuthor,
    count: () => countAuthors(database),
  });
}
