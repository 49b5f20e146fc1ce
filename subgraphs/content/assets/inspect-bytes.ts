import { createHash, type Hash } from 'node:crypto';
import { inspectedBytes } from './asset-storage';

/** What is learnt of bytes while they pass. */
export interface PassingBytes {
  hash: Hash;
  byteSize: number;
}

/** Lets bytes pass, counts and hashes them, and shows their beginning once. */
export function inspectBytes(inspect: (head: Buffer) => void) {
  const seen: PassingBytes = { hash: createHash('sha256'), byteSize: 0 };
  async function* pass(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const held: Buffer[] = [];
    let isInspected = false;
    for await (const chunk of source) {
      seen.hash.update(chunk);
      seen.byteSize += chunk.length;
      if (!isInspected) held.push(chunk);
      if (!isInspected && seen.byteSize < inspectedBytes) continue;
      if (!isInspected) inspect(Buffer.concat(held).subarray(0, inspectedBytes));
      yield isInspected ? chunk : Buffer.concat(held);
      isInspected = true;
    }
    if (isInspected) return;
    inspect(Buffer.concat(held));
    yield Buffer.concat(held);
  }
  return { seen, pass };
}
