import { connectDatabase } from '../platform/database/data-source';
import { runMigrations } from '../platform/database/run-migrations';
import { createLogger } from '../platform/log/logger';
import { subgraphDefinitions } from '../roles/subgraph-definitions';
import { createTestDatabase } from './kit/test-server';

const log = createLogger({ level: 'fatal', name: 'test' });

describe.each(subgraphDefinitions.map((definition) => [definition.name, definition] as const))(
  '%s',
  (_, definition) => {
    test('entities and migrations describe the same tables, and a second run does nothing', async () => {
      const { name, entities, migrations } = definition;
      const database = await createTestDatabase(name);
      const connection = await connectDatabase({
        subgraph: name,
        url: database.url,
        poolSize: 2,
        entities,
        migrations,
        log,
      });
      try {
        const difference = await connection.dataSource.driver.createSchemaBuilder().log();
        expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
        expect(await runMigrations(connection.dataSource)).toEqual([]);
      } finally {
        await connection.close();
        await database.drop();
      }
    });

    test('migrations are numbered without a gap and never go back', async () => {
      const instances = definition.migrations.map(
        (Migration) => Reflect.construct(Migration, []) as { down(): Promise<void> },
      );
      const stamps = definition.migrations.map((Migration) => Number(/\d{13}$/.exec(Migration.name)?.[0]));
      expect(stamps).toEqual([...stamps].sort((left, right) => left - right));
      for (const migration of instances) await expect(migration.down()).rejects.toThrow('forward only');
    });
  },
);
