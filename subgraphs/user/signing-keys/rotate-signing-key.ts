import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { keyOverlapSeconds } from './access-token-lifetime';
import { generateSigningKey } from './generate-signing-key';
import {
  deleteExpiredSigningKeys,
  insertCurrentSigningKey,
  retireSigningKey,
  type SigningKeyRow,
} from './signing-key.store';

/**
 * Puts a new key in the place of the current one, in one transaction: there is a key to sign with at every moment. The
 * old one verifies until its last token has expired.
 *
 * @param retiredId id of the key to retire
 * @returns the new key, or `null` when another rotation was quicker and nothing changed
 */
export async function rotateSigningKey(runtime: SubgraphRuntime, retiredId: string): Promise<SigningKeyRow | null> {
  const key = await generateSigningKey(runtime.secret);
  const created = await runtime.database.transaction(async (transaction) => {
    const retired = await retireSigningKey(transaction, retiredId);
    if (!retired) return null;
    await deleteExpiredSigningKeys(transaction, keyOverlapSeconds);
    return insertCurrentSigningKey(transaction, key);
  });
  if (created) runtime.log.info({ kid: created.id, retired: retiredId }, 'signing key rotated');
  return created;
}
