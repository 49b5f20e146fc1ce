import type { Settings } from '../platform/config/settings';
import { connectDatabase } from '../platform/database/data-source';
import { runMigrations } from '../platform/database/run-migrations';
import type { Logger } from '../platform/log/logger';
import { openInstallation, openInstallationDatabase } from './installation';
import { subgraphDefinitions } from './subgraph-definitions';

/** Role `migrate`: brings the database of every subgraph to its newest migration and says which ran. */
export async function runMigrateRole(settings: Settings, log: Logger): Promise<undefined> {
  const databaseServer = await openInstallationDatabase(await openInstallation(settings, log));
  try {
    for (const { name, entities, migrations } of subgraphDefinitions) {
      const url = databaseServer.urlFor(name);
      const connection = await connectDatabase({ subgraph: name, url, poolSize: 2, entities, migrations, log });
      const ran = await runMigrations(connection.dataSource);
      await connection.close();
      process.stdout.write(`${name}: ${ran.length === 0 ? 'up to date' : `ran ${ran.join(', ')}`}\n`);
    }
  } finally {
    await databaseServer.stop();
  }
}
