import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { countAssets, listAssets as readAssets } from './asset.store';
import type { Asset } from './asset.type';
import { toAsset } from './to-asset';

/** A page of all assets, the newest first. */
export async function listAssets(database: Database, args: PageArgs): Promise<Connection<Asset>> {
  const list = 'assets';
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await readAssets(database, page),
    cursorOf: (row) => row.cursor_values,
    toNode: toAsset,
    count: () => countAssets(database),
  });
}
