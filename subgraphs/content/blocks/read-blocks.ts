import { randomBytes } from 'node:crypto';
import type { UserError } from '../../../platform/errors/outcome';
import type { ContentBlockImportInput, ContentBlockInput } from './content-block-input.type';
import { readBlock } from './read-block';
import type { StoredBlock } from './stored-block';

/** Why a body is refused. */
export type BlockCode = 'INVALID_BLOCK' | 'INVALID_URL' | 'ASSET_NOT_FOUND' | 'INVALID_ID' | 'UNKNOWN_REFERENCE';

/** One thing wrong with a body; the field is a path such as `body.3.image.url`. */
export type BlockProblem = UserError<BlockCode>;

/** What the ids and references inside of blocks are turned into; whoever cannot be found is a problem. */
export interface BlockLookups {
  /** Key of the asset that a block names, by id or by external reference. */
  asset(name: string, field: string[], problems: BlockProblem[]): string | null;
  /** Key inside an id. */
  id(prefix: 'prod' | 'coll', id: string, field: string[], problems: BlockProblem[]): string | null;
}

/** Blocks that a body can have: a long book chapter, and still one row. */
const maxBlocks = 1_000;

const keyPattern = /^[\w-]{1,64}$/;

function readKey(key: string | null | undefined, field: string[], problems: BlockProblem[]): string {
  if (key === null || key === undefined) return randomBytes(6).toString('hex');
  if (!keyPattern.test(key)) {
    const message = 'A key has 1 to 64 letters, digits, hyphens and underscores.';
    problems.push({ field: [...field, 'key'], message, code: 'INVALID_BLOCK' });
  }
  return key;
}

function refuseEqualKeys(blocks: readonly StoredBlock[], problems: BlockProblem[]): void {
  const seen = new Set<string>();
  blocks.forEach(({ key }, index) => {
    if (seen.has(key)) {
      const message = `"${key}" names two blocks.`;
      problems.push({ field: ['body', String(index), 'key'], message, code: 'INVALID_BLOCK' });
    }
    seen.add(key);
  });
}

/**
 * Turns a body's input into stored blocks: HTML sanitised, ids and references resolved.
 *
 * @param problems gets what is wrong; with any the blocks are not to be stored
 */
export function readBlocks(
  inputs: readonly (ContentBlockInput | ContentBlockImportInput)[],
  lookups: BlockLookups,
  problems: BlockProblem[],
): StoredBlock[] {
  if (inputs.length > maxBlocks) {
    const message = `A body has up to ${maxBlocks} blocks, not ${inputs.length}.`;
    problems.push({ field: ['body'], message, code: 'INVALID_BLOCK' });
    return [];
  }
  const blocks = inputs.map((input, index) => {
    const field = ['body', String(index)];
    const key = readKey(input.key, field, problems);
    return readBlock({ input, key, field, lookups, problems });
  });
  const readable = blocks.filter((block) => block !== null);
  refuseEqualKeys(readable, problems);
  return readable;
}
