import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { useApiKey } from './api-key.store';
import type { ApiKeyIdentity } from './api-key-identity.type';

/** SHA-256 in hexadecimal. */
const hashPattern = /^[0-9a-f]{64}$/;

/** Who an API key speaks for. @returns `null` when the key is unknown, revoked, or its hash is no SHA-256 */
export async function findApiKeyIdentity(database: Database, secretHash: string): Promise<ApiKeyIdentity | null> {
  if (!hashPattern.test(secretHash)) return null;
  const row = await useApiKey(database, Buffer.from(secretHash, 'hex'));
  return row && { id: encodeId('key', row.id), scopes: row.scopes, roles: [] };
}
