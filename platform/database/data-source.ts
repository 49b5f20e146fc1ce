import { DataSource, type MixedList } from 'typeorm';
import type { Logger } from '../log/logger';
import { type PoolState, watchPool } from '../metrics/database-metrics';
import { createDatabase, type Database } from './database';
import { createStatementLog } from './statement-log';

/** A class that TypeORM reads: an entity or a migration. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM's own signature names Function
export type TypeOrmClass = Function;

/** What a subgraph's connection needs. */
export interface DataSourceOptions {
  subgraph: string;
  url: string;
  poolSize: number;
  entities: readonly TypeOrmClass[];
  migrations: readonly TypeOrmClass[];
  log: Logger;
}

/** An open connection pool on a subgraph's own database. */
export interface DatabaseConnection {
  database: Database;
  dataSource: DataSource;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds to wait for a connection: a request that cannot have one must fail before its client gives up. */
const connectionTimeoutMs = 10_000;

function createDataSource(options: DataSourceOptions, isClosing: () => boolean): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities] as MixedList<TypeOrmClass>,
    migrations: [...options.migrations] as MixedList<TypeOrmClass>,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logger: createStatementLog(options.subgraph, options.log),
    extra: {
      max: options.poolSize,
      connectionTimeoutMillis: connectionTimeoutMs,
      application_name: `tributary-${options.subgraph}`,
    },
    // An idle connection that the server closes (a restart) is replaced at the next statement; it must not end us.
    poolErrorHandler: (error: Error) => {
      if (!isClosing()) options.log.warn({ reason: error.message }, 'idle database connection lost');
    },
  });
}

/** Opens the pool. @throws when the server cannot be reached */
export async function connectDatabase(options: DataSourceOptions): Promise<DatabaseConnection> {
  // A connection that is being closed may still hear of the server's own end; that is nothing to warn of.
  let closing = false;
  const dataSource = await createDataSource(options, () => closing).initialize();
  const unwatch = watchPool(options.subgraph, (dataSource.driver as unknown as { master: PoolState }).master);
  const database = createDatabase(dataSource);
  return {
    dataSource,
    database,
    async ping() {
      await database.query('select 1');
    },
    async close() {
      closing = true;
      unwatch();
      await dataSource.destroy();
    },
  };
}
