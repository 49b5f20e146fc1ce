import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { generateSigningKey } from './generate-signing-key';
import { rotateSigningKey } from './rotate-signing-key';
import { openPrivateKey } from './seal-private-key';
import { findCurrentSigningKey, insertCurrentSigningKey } from './signing-key.store';

/**
 * Sees to it that there is a key to sign with. Of several processes that start together one stores its key, the others
 * drop theirs. A key that does not open, because the installation's secret was changed, is rotated away: its tokens
 * stay valid, and nobody has to sign in again sooner than usual.
 */
export async function ensureSigningKey(runtime: SubgraphRuntime): Promise<void> {
  const { database, secret, log } = runtime;
  const current = await findCurrentSigningKey(database);
  if (!current) {
    const created = await insertCurrentSigningKey(database, await generateSigningKey(secret));
    if (created) log.info({ kid: created.id }, 'first signing key created');
    return;
  }
  if (current.sealed_private_key && openPrivateKey(secret, current.id, current.sealed_private_key)) return;
  log.warn({ kid: current.id }, 'the signing key was sealed under another secret and is replaced');
  await rotateSigningKey(runtime, current.id);
}
