import type { Settings } from '../config/settings';
import type { SubgraphName } from '../config/subgraph-name';
import { connectDatabase } from '../database/data-source';
import { runMigrations } from '../database/run-migrations';
import { answerFile, type FileAnswer, type FileQuestion } from '../files/answer-file';
import type { IdentityTokens } from '../identity/identity-token';
import type { ServiceSecret } from '../identity/service-secret';
import type { Logger } from '../log/logger';
import { buildSubgraphSchema } from './build-subgraph-schema';
import { createSubgraphExecutor, type ExecuteSubgraph } from './execute-subgraph';
import type { Peer } from './peer';
import type { SubgraphContext, SubgraphDefinition, SubgraphRuntime } from './subgraph-definition';
import { createSubgraphSubscriber, type SubscribeSubgraph } from './subscribe-subgraph';

/** What a role hands to a subgraph. */
export interface SubgraphEnvironment {
  settings: Settings;
  secret: ServiceSecret;
  tokens: IdentityTokens;
  log: Logger;
  /** Connection string of the subgraph's own database. */
  databaseUrl: string;
  peer(name: SubgraphName): Peer;
}

/** A running subgraph. */
export interface RunningSubgraph {
  name: SubgraphName;
  sdl: string;
  execute: ExecuteSubgraph;
  subscribe: SubscribeSubgraph;
  /** Who a signed identity stands for. @throws GraphQLError `IDENTITY_REQUIRED` */
  identify: IdentityTokens['verify'];
  /** Answers for a file that the subgraph keeps. */
  readFile(question: FileQuestion): Promise<FileAnswer>;
  /** Resolves when the database answers; for `/health/ready`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database, migrates it, prepares the subgraph, makes it executable and starts its background work, in this order. */
export async function runSubgraph<Context extends SubgraphContext>(
  definition: SubgraphDefinition<Context>,
  environment: SubgraphEnvironment,
): Promise<RunningSubgraph> {
  const { name, entities, migrations } = definition;
  const { settings, secret, tokens, log, databaseUrl, peer } = environment;
  const poolSize = settings.databasePoolSize;
  const connection = await connectDatabase({ subgraph: name, url: databaseUrl, poolSize, entities, migrations, log });
  try {
    const ran = await runMigrations(connection.dataSource);
    if (ran.length > 0) log.info({ subgraph: name, migrations: ran }, 'migrated');
    const runtime: SubgraphRuntime = { settings, secret, log, database: connection.database, peer };
    await definition.prepare?.(runtime);
    const schema = buildSubgraphSchema(definition);
    const findFile = definition.files?.(runtime) ?? (async () => null);
    const background = definition.background?.(runtime);
    return {
      name,
      sdl: schema.sdl,
      execute: createSubgraphExecutor({ definition, schema, runtime, tokens }),
      subscribe: createSubgraphSubscriber({ definition, schema, runtime, tokens }),
      identify: tokens.verify,
      readFile: (question) => answerFile(findFile, question),
      ping: connection.ping,
      async close() {
        await background?.close();
        await connection.close();
      },
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
