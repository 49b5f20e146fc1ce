import { connectDatabase } from '../../platform/database/data-source';
import { createLogger } from '../../platform/log/logger';
import { createTestDatabase } from '../../tests/kit/test-server';
import { insertAccount } from './account/account.store';
import { userSubgraph } from './start';

test('a statement that fails is logged without what it was given', async () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'trace', name: 'test', destination: { write: (line) => void lines.push(line) } });
  const { name, entities, migrations } = userSubgraph;
  const given = await createTestDatabase(name);
  const options = { subgraph: name, url: given.url, poolSize: 1, entities, migrations, log };
  const { database, close } = await connectDatabase(options);
  try {
    const account = {
      id: '00000000-0000-7000-8000-000000000000',
      displayName: 'Ada',
      passwordHash: '$argon2id$secret',
    };
    await insertAccount(database, { ...account, email: 'ada@example.com' });
    const again = insertAccount(database, { ...account, email: 'eve@example.com' });
    await again.catch((err: unknown) => log.error({ err }, 'a resolver failed'));
    const written = lines.join('');
    expect(written).toContain('duplicate key value violates unique constraint');
    expect(written).toContain('23505');
    for (const secret of ['ada@example.com', 'eve@example.com', 'argon2id', '00000000-0000-7000']) {
      expect(written).not.toContain(secret);
    }
  } finally {
    await close();
    await given.drop();
  }
});
