import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findItemsOfMenus, findMenusByHandle, findMenusById } from './menu.store';
import { toItems, toMenu } from './to-menu';

/** Loaders of one request over menus. */
export type MenuLoaders = ReturnType<typeof createMenuLoaders>;

const named = (loader: string) => ({ subgraph: 'content', loader });

export function createMenuLoaders(database: Database) {
  return {
    byId: createLoader(named('menuById'), async (ids: readonly string[]) => {
      const rows = await findMenusById(database, ids);
      return oneRowPerKey(ids, rows, (row) => row.id).map((row) => row && toMenu(row));
    }),
    byHandle: createLoader(named('menuByHandle'), async (handles: readonly string[]) => {
      const rows = await findMenusByHandle(database, handles);
      return oneRowPerKey(handles, rows, (row) => row.handle).map((row) => row && toMenu(row));
    }),
    itemsOf: createLoader(named('itemsOfMenu'), async (menuIds: readonly string[]) => {
      const rows = await findItemsOfMenus(database, menuIds);
      return manyRowsPerKey(menuIds, rows, (row) => row.menu_id).map(toItems);
    }),
  };
}
