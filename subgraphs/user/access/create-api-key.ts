import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refusedFor } from '../../../platform/errors/outcome';
import type { UserError } from '../../../platform/errors/user-error-type';
import type { Viewer } from '../../../platform/identity/viewer';
import { newUuid } from '../../../platform/ids/typed-id';
import { type ApiKeyRow, insertApiKey } from './api-key.store';
import { checkScopes, type ScopeCode } from './check-scopes';

/** Characters in the name of a key. */
const maxNameLength = 100;
/** Bytes shown as the prefix: enough to tell the keys of one installation apart. */
const prefixBytes = 4;
/** Bytes of the secret: 256 bits cannot be guessed, so its hash needs neither salt nor slowness. */
const secretBytes = 32;

/** Why a key was not created. */
export type ApiKeyCode = ScopeCode | 'INVALID_NAME';

/** Creates an API key. @returns the key and, this once, its secret: `tbk_<prefix>_<random>` */
export async function createApiKey(
  database: Database,
  viewer: Viewer,
  given: { name: string; scopes: readonly string[] },
): Promise<Outcome<{ key: ApiKeyRow; secret: string }, ApiKeyCode>> {
  const name = given.name.trim();
  const wrong: UserError<ApiKeyCode>[] = checkScopes(given.scopes, viewer.scopes, ['input', 'scopes']);
  if (name.length === 0 || name.length > maxNameLength) {
    const message = `A name has 1 to ${maxNameLength} characters.`;
    wrong.unshift({ field: ['input', 'name'], message, code: 'INVALID_NAME' });
  }
  if (wrong.length > 0) return refusedFor(wrong);
  const prefix = `tbk_${randomBytes(prefixBytes).toString('hex')}`;
  const secret = `${prefix}_${randomBytes(secretBytes).toString('hex')}`;
  const key = await insertApiKey(database, {
    id: newUuid(),
    name,
    prefix,
    scopes: [...new Set(given.scopes)].sort(),
    secretHash: createHash('sha256').update(secret).digest(),
    createdBy: viewer.subject ?? viewer.kind,
  });
  return accepted({ key, secret });
}
