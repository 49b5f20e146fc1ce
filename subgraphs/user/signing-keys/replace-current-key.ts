import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { rotateSigningKey } from './rotate-signing-key';
import { findCurrentSigningKey, type SigningKeyRow } from './signing-key.store';

/** Rotates whatever key is current. @returns the new key, or `ROTATED_MEANWHILE` */
export async function replaceCurrentKey(
  runtime: SubgraphRuntime,
): Promise<Outcome<SigningKeyRow, 'ROTATED_MEANWHILE'>> {
  const current = await findCurrentSigningKey(runtime.database);
  const created = current && (await rotateSigningKey(runtime, current.id));
  return created ? accepted(created) : refused('ROTATED_MEANWHILE', 'The key was rotated at the same moment.');
}
