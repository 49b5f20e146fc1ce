import { checkInvariants } from '../../platform/database/check-invariants';
import { connectDatabase } from '../../platform/database/data-source';
import { createLogger } from '../../platform/log/logger';
import { orderSubgraph } from '../../subgraphs/order/start';

const log = createLogger({ level: 'fatal', name: 'test' });

/** What the role `verify` would print of an order subgraph's database: a line a violation, none when it is sound. */
export async function violationsOf(databaseUrl: string): Promise<string[]> {
  const { name, entities, migrations, invariants } = orderSubgraph;
  if (!invariants) throw new Error('The order subgraph promises nothing.');
  const connection = await connectDatabase({
    subgraph: name,
    url: databaseUrl,
    poolSize: 1,
    entities,
    migrations,
    log,
  });
  try {
    const { checked } = await checkInvariants(connection.database, invariants);
    return checked
      .flatMap(({ violations }) => violations)
      .map(
        ({ invariant, entity, id, found, expected }) =>
          `${invariant}: ${entity} ${id}: ${found}; should be ${expected}`,
      );
  } finally {
    await connection.close();
  }
}
