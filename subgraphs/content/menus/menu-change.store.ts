import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { upsertStatement } from '../../../platform/database/upsert-statement';
import type { MenuItemRow, MenuRow } from './menu.store';

/** A menu as it is written. */
export interface MenuWrite extends MenuRow {
  import_digest: string | null;
}

const save = upsertStatement({
  table: 'menu',
  key: ['id'],
  columns: { id: 'uuid', handle: 'text', title: 'text', external_reference: 'text', import_digest: 'text' },
  onReplace: 'updated_at = now()',
});

const saveItems = upsertStatement({
  table: 'menu_item',
  key: ['id'],
  columns: {
    ...{ id: 'uuid', menu_id: 'uuid', parent_id: 'uuid', position: 'integer', title: 'text', url: 'text' },
    ...{ entry_id: 'uuid', category_id: 'uuid', product_id: 'uuid', collection_id: 'uuid', open_in_new_tab: 'boolean' },
  },
});

/** The menu, locked until the transaction ends. */
export async function lockMenu(transaction: Database, id: string): Promise<MenuWrite | null> {
  const [row] = await transaction.query<MenuWrite>(
    'select id, handle, title, external_reference, import_digest from menu where id = $1 for update',
    [id],
  );
  return row ?? null;
}

/** What is stored under external references. */
export function findImportedMenus(
  database: Database,
  references: readonly string[],
): Promise<{ id: string; external_reference: string; import_digest: string | null; handle: string }[]> {
  return database.query(
    'select id, external_reference, import_digest, handle from menu where external_reference = any($1::text[])',
    [references],
  );
}

/** Inserts menus, or replaces those whose id is there. */
export async function saveMenus(database: Database, rows: readonly MenuWrite[]): Promise<void> {
  if (rows.length > 0) await database.query(save, [jsonRows(rows)]);
}

/** Puts items in the place of all that menus had. */
export async function replaceItems(
  transaction: Database,
  menuIds: readonly string[],
  items: readonly MenuItemRow[],
): Promise<void> {
  if (menuIds.length === 0) return;
  await transaction.query('delete from menu_item where menu_id = any($1::uuid[])', [menuIds]);
  if (items.length > 0) await transaction.query(saveItems, [jsonRows(items)]);
}

/** @returns whether there was one to delete */
export async function deleteMenuRow(database: Database, id: string): Promise<boolean> {
  const rows = await database.query('delete from menu where id = $1 returning id', [id]);
  return rows.length > 0;
}
