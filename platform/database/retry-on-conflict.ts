import { QueryFailedError } from 'typeorm';

/**
 * SQLSTATEs after which the same transaction can succeed, because another one was in the way: unique violation,
 * serialization failure, deadlock (PostgreSQL manual, appendix A).
 */
const conflicts: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01']);

/**
 * Of the writers at the same rows one succeeds in each round: twenty at once are more than people make by clicking, and
 * a fault that stays must come out.
 */
const maxAttempts = 20;

function isConflict(error: unknown): boolean {
  return error instanceof QueryFailedError && conflicts.has((error.driverError as { code?: unknown }).code);
}

/**
 * Runs a use case again when a concurrent one took what it was about to write: the second time it sees what the other
 * has written, and decides by it.
 *
 * @param work opens its own transaction, and has no effect besides it
 */
export async function retryOnConflict<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || attempt === maxAttempts) throw error;
    }
  }
}
