import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { countMenus, listMenus as readMenus } from './menu.store';
import type { Menu } from './menu.type';
import { toMenu } from './to-menu';

/** A page of all menus, by title. */
export async function listMenus(database: Database, args: PageArgs): Promise<Connection<Menu>> {
  const list = 'menus';
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await readMenus(database, page),
    cursorOf: (row) => row.cursor_values,
    toNode: toMenu,
    count: () => countMenus(database),
  });
}
