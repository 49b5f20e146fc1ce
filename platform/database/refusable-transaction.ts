import type { Database } from './database';

/** What came of work that may be refused. */
export type Outcome<Answer, Refusal> = { answer: Answer } | { refusal: Refusal };

/** Carries a refusal out of the transaction: only an error rolls one back. */
class Refused<Refusal> extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

/**
 * Runs `work` in one transaction that a refusal rolls back as an error would: an expected refusal, found after the
 * first change, is still data to the caller and has changed nothing.
 */
export async function refusableTransaction<Answer, Refusal>(
  database: Database,
  work: (transaction: Database) => Promise<Outcome<Answer, Refusal>>,
): Promise<Outcome<Answer, Refusal>> {
  try {
    return await database.transaction(async (transaction) => {
      const outcome = await work(transaction);
      if ('refusal' in outcome) throw new Refused(outcome.refusal);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal as Refusal };
    throw error;
  }
}
