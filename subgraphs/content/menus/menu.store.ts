import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** A menu as it is read. */
export interface MenuRow {
  id: string;
  handle: string;
  title: string;
  external_reference: string | null;
}

/** An item of a menu. */
export interface MenuItemRow {
  id: string;
  menu_id: string;
  parent_id: string | null;
  position: number;
  title: string;
  url: string | null;
  entry_id: string | null;
  category_id: string | null;
  product_id: string | null;
  collection_id: string | null;
  open_in_new_tab: boolean;
}

const columns = 'm.id, m.handle, m.title, m.external_reference';

/** Menus by id, in no order. */
export function findMenusById(database: Database, ids: readonly string[]): Promise<MenuRow[]> {
  return database.query(`select ${columns} from menu m where m.id = any($1::uuid[])`, [ids]);
}

/** Menus by handle, in no order. */
export function findMenusByHandle(database: Database, handles: readonly string[]): Promise<MenuRow[]> {
  return database.query(`select ${columns} from menu m where m.handle = any($1::text[])`, [handles]);
}

/** Items of menus, all levels of each in order. */
export function findItemsOfMenus(database: Database, menuIds: readonly string[]): Promise<MenuItemRow[]> {
  return database.query(
    `select id, menu_id, parent_id, position, title, url, entry_id, category_id, product_id, collection_id,
       open_in_new_tab
     from menu_item where menu_id = any($1::uuid[]) order by position`,
    [menuIds],
  );
}

/** One page of all menus, by title. */
export function listMenus(database: Database, page: PageRequest): Promise<(MenuRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const sortColumns = [
    { sql: 'm.title', type: 'text' },
    { sql: 'm.id', type: 'uuid' },
  ];
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from menu m
     where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of menus. */
export async function countMenus(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from menu');
  return row?.count ?? 0;
}
