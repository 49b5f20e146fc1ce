import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { type ApiKeyRow, countApiKeys, listApiKeys, revokeApiKey } from './api-key.store';
import { type ApiKey, toApiKey } from './api-key.type';

/** One page of the API keys, newest first. */
export async function listKeys(database: Database, args: PageArgs): Promise<Connection<ApiKey>> {
  const list = 'apiKeys:newest';
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await listApiKeys(database, page),
    cursorOf: (row) => row.cursor_values,
    toNode: toApiKey,
    count: () => countApiKeys(database),
  });
}

/** Revokes a key; one that is revoked already stays so. */
export async function revokeKey(database: Database, id: string): Promise<Outcome<ApiKeyRow, 'API_KEY_NOT_FOUND'>> {
  const row = await revokeApiKey(database, id);
  return row ? accepted(row) : refused('API_KEY_NOT_FOUND', 'There is no such key.', ['id']);
}
