import type { ExecutionResult } from 'graphql';
import { readSettings } from '../../platform/config/settings';
import type { SubgraphName } from '../../platform/config/subgraph-name';
import { createInProcessTransport } from '../../platform/federation/in-process-transport';
import { createPeer, type Peer } from '../../platform/federation/peer';
import { type RunningSubgraph, runSubgraph } from '../../platform/federation/run-subgraph';
import type { SubgraphContext, SubgraphDefinition } from '../../platform/federation/subgraph-definition';
import { type ClientOrigin, createIdentityTokens } from '../../platform/identity/identity-token';
import { ServiceSecret } from '../../platform/identity/service-secret';
import { allScopes, anonymousViewer, type Viewer } from '../../platform/identity/viewer';
import { createLogger } from '../../platform/log/logger';
import { sqlStatements } from '../../platform/metrics/database-metrics';
import { createTestDatabase } from './test-server';

/** A viewer with every scope and no account: a service in production terms. */
export const staffViewer: Viewer = {
  kind: 'operator',
  subject: 'test',
  roles: ['admin'],
  scopes: allScopes,
  sessionId: null,
};

/** A signed-in customer. @param id user id, such as `user_01j…` */
export function customerViewer(id: string): Viewer {
  return { kind: 'user', subject: id, roles: ['customer'], scopes: [], sessionId: null };
}

/** One subgraph with a database of its own, called in process as the gateway would. */
export interface TestSubgraph {
  running: RunningSubgraph;
  /** Connection string of its database, for what no client can do: to let time pass, for one. */
  databaseUrl: string;
  /** Runs an operation, by default as an anonymous visitor. */
  execute<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
    client?: ClientOrigin,
  ): Promise<ExecutionResult<Data>>;
  /** SQL statements that `work` caused in this subgraph. */
  countSql(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/** What stands in for the rest of the platform. `peers` are real subgraphs too, by name. */
export interface TestSubgraphOptions {
  environment?: Record<string, string>;
  peers?: Partial<Record<SubgraphName, TestSubgraph>>;
}

const secret = new ServiceSecret('a-secret-that-only-the-tests-know-of');
const tokens = createIdentityTokens(secret);

async function statementsOf(subgraph: SubgraphName): Promise<number> {
  const { values } = await sqlStatements.get();
  return values.find((value) => value.labels.subgraph === subgraph)?.value ?? 0;
}

/** Starts a subgraph on a clone of its migrated database. */
export async function startTestSubgraph<Context extends SubgraphContext>(
  definition: SubgraphDefinition<Context>,
  options: TestSubgraphOptions = {},
): Promise<TestSubgraph> {
  const database = await createTestDatabase(definition.name);
  const peer = (name: SubgraphName): Peer => {
    const running = options.peers?.[name]?.running;
    if (!running) throw new Error(`The test gave no ${name} subgraph.`);
    return createPeer(definition.name, createInProcessTransport(name, running), tokens);
  };
  const running = await runSubgraph(definition, {
    // No worker unless a test asks for one: its statements would be counted with those of an operation.
    settings: readSettings({
      ...{ DATABASE_POOL_SIZE: '4', WORKER_POLL_MS: '0', RATES_KEPT_MS: '3600000' },
      ...options.environment,
    }),
    secret,
    tokens,
    log: createLogger({ level: 'fatal', name: definition.name }),
    databaseUrl: database.url,
    peer,
  });
  return {
    running,
    databaseUrl: database.url,
    async execute<Data>(
      query: string,
      variables?: Record<string, unknown>,
      viewer: Viewer = anonymousViewer,
      client?: ClientOrigin,
    ) {
      const identity = await tokens.sign({ viewer, requestId: 'test', client });
      const result = await running.execute({ query, variables }, identity);
      // As over the wire: enum classes, dates and null-prototype objects become plain JSON.
      return JSON.parse(JSON.stringify(result)) as ExecutionResult<Data>;
    },
    async countSql(work) {
      const before = await statementsOf(definition.name);
      await work();
      return (await statementsOf(definition.name)) - before;
    },
    async close() {
      await running.close();
      await database.drop();
    },
  };
}
