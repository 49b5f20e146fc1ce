import { createHash } from 'node:crypto';

/** Hex digits: 64 bits tell the supergraphs of an installation apart, and a person can read them aloud. */
const idLength = 16;

/** What a supergraph is called in logs and in `/health/ready`: equal texts have equal ids. */
export function supergraphId(supergraphSdl: string): string {
  return createHash('sha256').update(supergraphSdl).digest('hex').slice(0, idLength);
}
