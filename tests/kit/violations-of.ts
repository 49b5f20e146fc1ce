import { checkInvariants, type InvariantReport, type Invariants } from '../../platform/database/check-invariants';
import { connectDatabase } from '../../platform/database/data-source';
import type { Database } from '../../platform/database/database';
import { createLogger } from '../../platform/log/logger';
import { invariants as orderInvariants } from '../../subgraphs/order/verify/invariants';

const log = createLogger({ level: 'fatal', name: 'test' });

async function withDatabase<Result>(url: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const connection = await connectDatabase({
    ...{ subgraph: 'test', url, poolSize: 1, log },
    ...{ entities: [], migrations: [] },
  });
  try {
    return await work(connection.database);
  } finally {
    await connection.close();
  }
}

function linesOf({ checked }: InvariantReport): string[] {
  return checked
    .flatMap(({ violations }) => violations)
    .map((line) => `${line.invariant}: ${line.entity} ${line.id}: ${line.found}; should be ${line.expected}`);
}

/** What the role `verify` would print of a database: a line a violation, none when it is sound. */
export function violationsOf(databaseUrl: string, invariants: Invariants = orderInvariants): Promise<string[]> {
  return withDatabase(databaseUrl, async (database) => linesOf(await checkInvariants(database, invariants)));
}

/** Carries what was seen out of a transaction that must not be committed. */
class Seen extends Error {
  constructor(readonly lines: string[]) {
    super('seen');
  }
}

/**
 * As `violationsOf`, after `damage`, which nobody else sees and which is gone afterwards. Its statements pass by triggers
 * and foreign keys; a constraint that is in the way may be dropped.
 */
export function violationsAfter(
  databaseUrl: string,
  damage: string,
  invariants: Invariants = orderInvariants,
): Promise<string[]> {
  return withDatabase(databaseUrl, async (database) => {
    try {
      return await database.transaction(async (transaction) => {
        await transaction.query('set local session_replication_role = replica');
        await transaction.query(damage);
        throw new Seen(linesOf(await checkInvariants(transaction, invariants)));
      });
    } catch (error) {
      if (error instanceof Seen) return error.lines;
      throw error;
    }
  });
}
