import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { unstorableText } from './unstorable-text';

/** How a statement sees others that run at the same time (PostgreSQL manual, 13.2). */
export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

/** A subgraph's own database, or one transaction on it: what a store gets to run its SQL. */
export interface Database {
  /**
   * Runs one statement.
   *
   * @param sql with `$1`, `$2` … for values; a value is never glued into the text
   * @returns the rows, also of `… returning`; empty for a statement that returns none
   * @throws GraphQLError `BAD_USER_INPUT` when a value holds text that PostgreSQL cannot store
   */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws.
   * Inside a transaction it joins that one.
   *
   * @param isolation the server's own default (READ COMMITTED) when left out: naming it would cost a statement more
   */
  transaction<Result>(work: (transaction: Database) => Promise<Result>, isolation?: Isolation): Promise<Result>;
  /** TypeORM's entity manager on the same connection, for writes that mapping makes simpler. */
  readonly entities: EntityManager;
}

async function runStatement<Row>(runner: QueryRunner, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  try {
    // The structured form: the plain one returns [rows, count] for UPDATE and DELETE, and rows for all else.
    const result = await runner.query(sql, [...parameters], true);
    return result.records as Row[];
  } catch (error) {
    throw unstorableText(error) ?? error;
  }
}

function inTransaction(runner: QueryRunner): Database {
  const database: Database = {
    query: (sql, parameters = []) => runStatement(runner, sql, parameters),
    transaction: (work) => work(database),
    entities: runner.manager,
  };
  return database;
}

/** The database behind a connected TypeORM data source. */
export function createDatabase(dataSource: DataSource): Database {
  return {
    entities: dataSource.manager,
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      const runner = dataSource.createQueryRunner();
      try {
        return await runStatement<Row>(runner, sql, parameters);
      } finally {
        await runner.release();
      }
    },
    async transaction(work, isolation) {
      const runner = dataSource.createQueryRunner();
      try {
        await runner.startTransaction(isolation);
        const result = await work(inTransaction(runner));
        await runner.commitTransaction();
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
        throw error;
      } finally {
        await runner.release();
      }
    },
  };
}
