import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { countAccounts, listAccounts } from './account.store';
import { toUser, type User } from './user.type';

/** One page of the users, newest first. @param search text in e-mail or names; none for all */
export async function listUsers(
  database: Database,
  args: PageArgs,
  search: string | null | undefined,
): Promise<Connection<User>> {
  const list = 'users:newest';
  const page = readPage(args, list);
  const wanted = search?.trim() || null;
  return toConnection({
    list,
    page,
    rows: await listAccounts(database, page, wanted),
    cursorOf: (row) => row.cursor_values,
    toNode: toUser,
    count: () => countAccounts(database, wanted),
  });
}
