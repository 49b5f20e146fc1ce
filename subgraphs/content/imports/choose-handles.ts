import type { Database } from '../../../platform/database/database';
import { assignHandles, type HandleWish, wantedHandle } from './assign-handles';
import { findHandlesLike, type HandleTable } from './handle.store';

/** Chooses handles for many things at once, in one statement; none is free for long unless imports take turns. */
export async function chooseHandles(
  database: Database,
  table: HandleTable,
  wishes: readonly HandleWish[],
): Promise<string[]> {
  const wanted = [...new Set(wishes.map(wantedHandle))];
  return assignHandles(wishes, await findHandlesLike(database, table, wanted));
}
