import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type SubgraphName, subgraphNames } from '../../platform/config/subgraph-name';
import type { GraphResponse } from '../../platform/graph-client/graph-client';
import { createIdentityTokens } from '../../platform/identity/identity-token';
import { ServiceSecret } from '../../platform/identity/service-secret';
import { findFreePorts } from './free-ports';
import { type RoleProcess, startRole } from './role-process';
import { createInstallationDatabases } from './test-server';

/** The two ways to run the platform; both must pass the same scenarios. */
export const shapes = ['one process', 'five processes'] as const;

/** One of the two ways to run the platform. */
export type Shape = (typeof shapes)[number];

/** Headers of a request, such as `authorization`. */
export type Headers = Record<string, string>;

/** A running platform, reached as its users reach it: through the gateway's port. */
export interface PlatformUnderTest {
  shape: Shape;
  url: string;
  /** The environment that its processes got; for a further process on the same installation. */
  environment: Record<string, string>;
  /** Runs an operation. @param headers none for an anonymous visitor; `asOperator` for every right */
  query<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Headers,
  ): Promise<GraphResponse<Data>>;
  /** Headers of a local tool with every right. */
  asOperator: Headers;
  /** Value of a counter, summed over every process and label. */
  counter(name: string): Promise<number>;
  /** SQL statements that `work` caused in all subgraphs together. */
  countSql(work: () => Promise<unknown>): Promise<number>;
  /** Base URL of a subgraph's own port (five processes). */
  subgraphUrl(name: SubgraphName): string;
  /** Ends one subgraph's process (five processes). */
  stopSubgraph(name: SubgraphName, signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts it again on the same port and database. */
  startSubgraph(name: SubgraphName): Promise<void>;
  /** What its processes printed so far. */
  output(): string;
  close(): Promise<void>;
}

async function readCounter(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const samples = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return samples.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

/** Starts the platform from the build on clones of the migrated databases. @param extra further settings */
export async function startPlatformUnderTest(
  shape: Shape,
  extra: Record<string, string> = {},
): Promise<PlatformUnderTest> {
  const databases = await createInstallationDatabases();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tributary-e2e-'));
  const serviceSecret = randomBytes(32).toString('hex');
  const [port = 0, ...subgraphPorts] = await findFreePorts(1 + subgraphNames.length);
  const portOf = (name: SubgraphName) => subgraphPorts[subgraphNames.indexOf(name)] as number;
  const environment: Record<string, string> = {
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databases.url,
    SERVICE_SECRET: serviceSecret,
    SAMPLE_STORE: 'false',
    DATABASE_POOL_SIZE: '4',
    // Off, so that the SQL statements of an operation can be counted; a scenario that needs the worker sets it.
    // Rates are kept for good, so that statements can be counted: one process changes them and sees it at once.
    RATES_KEPT_MS: '3600000',
    WORKER_POLL_MS: '0',
    ...Object.fromEntries(subgraphNames.map((name) => [`${name.toUpperCase()}_PORT`, String(portOf(name))])),
    ...extra,
  };
  const url = `http://127.0.0.1:${port}`;
  const subgraphUrl = (name: SubgraphName) => `http://127.0.0.1:${portOf(name)}`;
  const processes = new Map<string, RoleProcess>();
  const start = async (role: string, base: string) => {
    processes.set(role, await startRole(role, environment, `${base}/health/ready`));
  };
  if (shape === 'five processes') await Promise.all(subgraphNames.map((name) => start(name, subgraphUrl(name))));
  const front = shape === 'one process' ? 'all' : 'gateway';
  await start(front, url);

  const tokens = createIdentityTokens(new ServiceSecret(serviceSecret));
  const metricsUrls = shape === 'one process' ? [url] : [url, ...subgraphNames.map(subgraphUrl)];
  const counter = async (name: string) => {
    const values = await Promise.all(metricsUrls.map((base) => readCounter(base, name)));
    return values.reduce((sum, value) => sum + value, 0);
  };
  return {
    shape,
    url,
    environment,
    subgraphUrl,
    counter,
    asOperator: { authorization: `Bearer ${await tokens.signOperator('e2e')}` },
    async query<Data>(document: string, variables: Record<string, unknown> = {}, headers: Headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: document, variables }),
      });
      return (await response.json()) as GraphResponse<Data>;
    },
    async countSql(work) {
      const before = await counter('sql_statements_total');
      await work();
      return (await counter('sql_statements_total')) - before;
    },
    stopSubgraph: (name, signal) => (processes.get(name) as RoleProcess).stop(signal),
    startSubgraph: (name) => start(name, subgraphUrl(name)),
    output: () => [...processes.values()].map((process) => process.output()).join('\n'),
    async close() {
      await Promise.all([...processes.values()].map((process) => process.stop()));
      await databases.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
