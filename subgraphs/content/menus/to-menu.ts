import { encodeId } from '../../../platform/ids/typed-id';
import type { MenuItemRow, MenuRow } from './menu.store';
import type { Menu, MenuItem } from './menu.type';

/** The menu that clients see of a stored one. */
export function toMenu(row: MenuRow): Menu {
  const { id, handle, title, external_reference } = row;
  return { uuid: id, id: encodeId('menu', id), handle, title, externalReference: external_reference };
}

function toItem(row: MenuItemRow): MenuItem {
  const { title, url, open_in_new_tab, entry_id, category_id, product_id, collection_id } = row;
  const targetKeys = { entry: entry_id, category: category_id, product: product_id, collection: collection_id };
  return { title, url, openInNewTab: open_in_new_tab, targetKeys, items: [] };
}

/** The tree of a menu's items. @param rows of one menu, in order */
export function toItems(rows: readonly MenuItemRow[]): MenuItem[] {
  const items = new Map(rows.map((row) => [row.id, toItem(row)]));
  const roots: MenuItem[] = [];
  for (const row of rows) {
    const siblings = row.parent_id === null ? roots : items.get(row.parent_id)?.items;
    siblings?.push(items.get(row.id) as MenuItem);
  }
  return roots;
}
