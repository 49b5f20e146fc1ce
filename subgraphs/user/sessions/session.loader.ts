import type { Database } from '../../../platform/database/database';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { countActiveSessions, findSessionsById, listActiveSessions } from './session.store';

/** Loaders of one request over sessions. */
export type SessionLoaders = ReturnType<typeof createSessionLoaders>;

const named = (loader: string) => ({ subgraph: 'user', loader });

export function createSessionLoaders(database: Database) {
  return {
    sessionById: createLoader(named('sessionById'), async (ids: readonly string[]) =>
      oneRowPerKey(ids, await findSessionsById(database, ids), (row) => row.id),
    ),
    sessionsOfAccount: createPageLoader(named('sessionsOfAccount'), async (accountIds, page, _args: null) =>
      manyRowsPerKey(accountIds, await listActiveSessions(database, accountIds, page), (row) => row.account_id),
    ),
    sessionCountOfAccount: createLoader(named('sessionCountOfAccount'), async (accountIds: readonly string[]) => {
      const counts = await countActiveSessions(database, accountIds);
      return oneRowPerKey(accountIds, counts, (row) => row.account_id).map((row) => row?.count ?? 0);
    }),
  };
}
