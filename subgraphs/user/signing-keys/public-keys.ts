import type { Database } from '../../../platform/database/database';
import { keyOverlapSeconds } from './access-token-lifetime';
import { listVerifyingKeys } from './signing-key.store';

/** Public keys (JWK, RFC 7517, as JSON) of every access token that can still be valid, the current one first. */
export async function publicKeys(database: Database): Promise<string[]> {
  const keys = await listVerifyingKeys(database, keyOverlapSeconds);
  return keys.map((key) => JSON.stringify(key));
}
