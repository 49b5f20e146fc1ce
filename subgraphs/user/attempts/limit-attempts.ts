import type { Database } from '../../../platform/database/database';
import {
  type AttemptLimit,
  giveAttemptsBack,
  secondsLeft,
  sweepEndedWindows,
  takeOneAttempt,
} from './attempt-limit.store';

/**
 * Takes one attempt of each limit, before the attempt is made: counting afterwards would let through as many as fit
 * into the time of one. Stops at the first limit that is reached, so that attempts from a network that is out of them do
 * not use up an account's.
 *
 * @param limits the widest first; `null` is none
 * @returns `null` to go on, or the seconds to wait
 */
export async function takeAttempt(
  database: Database,
  limits: readonly (AttemptLimit | null)[],
): Promise<number | null> {
  for (const limit of limits) {
    if (limit && !(await takeOneAttempt(database, limit))) return secondsLeft(database, limit.key);
  }
  return null;
}

/** After a success: the account's failures are forgiven, and the network gets back the attempt that was none. */
export async function forgiveAttempts(
  database: Database,
  account: AttemptLimit,
  network: AttemptLimit | null,
): Promise<void> {
  await giveAttemptsBack(database, account.key, 'all');
  if (network) await giveAttemptsBack(database, network.key, 'one');
  await sweepEndedWindows(database);
}
