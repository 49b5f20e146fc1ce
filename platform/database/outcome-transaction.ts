import type { Outcome } from '../errors/outcome';
import type { Database } from './database';

/** Carries a refusal out of the transaction: only an error rolls one back. */
class RolledBack extends Error {
  constructor(readonly outcome: unknown) {
    super('refused');
  }
}

/**
 * Runs `work` in one transaction that a refusal rolls back as an error would: a refusal that is found after the first
 * change has changed nothing.
 */
export async function outcomeTransaction<Value, Code extends string>(
  database: Database,
  work: (transaction: Database) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code>> {
  try {
    return await database.transaction(async (transaction) => {
      const outcome = await work(transaction);
      if (outcome.value === null) throw new RolledBack(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as Outcome<Value, Code>;
    throw error;
  }
}
