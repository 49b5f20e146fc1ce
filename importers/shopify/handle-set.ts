import { createHash } from 'node:crypto';

/** 32 million bits, 4 MB: with 4 hashes, a million handles give a false "yes" in one of 5,000 questions. */
const BITS = 2 ** 25;

/**
 * A set of strings of fixed size (a Bloom filter): it answers "no" truly and "yes" with a rare error,
 * and a file of any length needs no more memory than a short one.
 * See B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970.
 */
export class HandleSet {
  private readonly bits = new Uint32Array(BITS / 32);

  /** Puts a string in. */
  add(text: string): void {
    for (const bit of bitsOf(text)) this.bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  /** False: certainly not in. True: almost certainly in. */
  has(text: string): boolean {
    return bitsOf(text).every((bit) => (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0);
  }
}

function bitsOf(text: string): number[] {
  const digest = createHash('sha1').update(text).digest();
  return [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset) % BITS);
}
