import { createHash } from 'node:crypto';
import type { Database } from '../../../platform/database/database';
import { type Outcome, refusableTransaction } from '../../../platform/database/refusable-transaction';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { codedError } from '../../../platform/errors/coded-error';
import { findIdempotencyKey, keepAnswer, takeIdempotencyKey } from './idempotency.store';

/** Characters in a key at most: what clients use (UUIDs, order numbers) is far shorter. */
const maxKeyLength = 255;

/** What is to be done once. */
export interface OnceOptions<Answer, Refusal> {
  /** Kind and subject of the caller. */
  actor: string;
  key: string;
  /** Name of the operation: one key is good for one operation. */
  operation: string;
  /** Everything the answer depends on, made of plain JSON. */
  input: Readonly<Record<string, unknown>>;
  /**
   * Does it inside the transaction, and nothing besides: it is done again when another transaction was in the way. The
   * answer is plain JSON. A refusal undoes everything.
   */
  work: (transaction: Database) => Promise<Outcome<Answer, Refusal>>;
}

/** What came of it. */
export type Once<Answer, Refusal> = Outcome<Answer, Refusal | 'IDEMPOTENCY_KEY_REUSED'>;

function digestOf(operation: string, input: Readonly<Record<string, unknown>>): string {
  const canonical = JSON.stringify([operation, Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash('sha256').update(canonical).digest('hex');
}

/**
 * Does something once however often it is asked for: the key, the change and the answer are one commit, a repeat
 * gets the first answer, and one that comes while the first still runs waits for it.
 *
 * A refusal changes nothing and leaves the key free: the same request may succeed later.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when the key is empty or too long
 */
export async function runOnce<Answer, Refusal>(
  database: Database,
  options: OnceOptions<Answer, Refusal>,
): Promise<Once<Answer, Refusal>> {
  const { actor, key, operation, input, work } = options;
  if (key === '' || key.length > maxKeyLength) {
    throw codedError('BAD_USER_INPUT', `An idempotency key has 1 to ${maxKeyLength} characters.`);
  }
  const digest = digestOf(operation, input);
  const doOnce = async (transaction: Database): Promise<Once<Answer, Refusal>> => {
    if (!(await takeIdempotencyKey(transaction, actor, key, digest))) {
      const first = await findIdempotencyKey(transaction, actor, key);
      if (first?.digest !== digest) return { refusal: 'IDEMPOTENCY_KEY_REUSED' };
      return { answer: first.answer as Answer };
    }
    const outcome = await work(transaction);
    if ('answer' in outcome) await keepAnswer(transaction, actor, key, outcome.answer);
    return outcome;
  };
  // The capture that a checkout asks for is recorded payment first: a change of its order at that moment waits in a circle.
  return retryOnConflict(() => refusableTransaction<Answer, Refusal | 'IDEMPOTENCY_KEY_REUSED'>(database, doOnce));
}
