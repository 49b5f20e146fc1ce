import type { Logger as TypeOrmLogger } from 'typeorm';
import type { Logger } from '../log/logger';
import { sqlStatements } from '../metrics/database-metrics';

/**
 * Counts each statement that TypeORM sends and logs it with its request id. Parameters are left out: they hold
 * e-mail addresses and hashes.
 */
export function createStatementLog(subgraph: string, log: Logger): TypeOrmLogger {
  const counter = sqlStatements.labels({ subgraph });
  return {
    logQuery(sql) {
      counter.inc();
      log.trace({ sql }, 'sql');
    },
    logQueryError: (error, sql) => log.debug({ sql, reason: String(error) }, 'sql failed'),
    logQuerySlow: (milliseconds, sql) => log.warn({ sql, milliseconds }, 'sql slow'),
    logSchemaBuild: (message) => log.debug(message),
    logMigration: (message) => log.debug(message),
    log: (level, message) => log[level === 'log' ? 'debug' : level](String(message)),
  };
}
