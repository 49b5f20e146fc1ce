import type { DataSource } from 'typeorm';

/** Advisory lock key of the migrations (never reused for anything else): two processes that start together take turns. */
const migrationLockKey = 7_301_001;

/**
 * Brings a database to the newest migration; each migration is one transaction.
 *
 * @returns the names of those that ran now, empty when there was nothing to do
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const lockHolder = dataSource.createQueryRunner();
  try {
    await lockHolder.query('select pg_advisory_lock($1)', [migrationLockKey]);
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await lockHolder.query('select pg_advisory_unlock($1)', [migrationLockKey]);
    await lockHolder.release();
  }
}
