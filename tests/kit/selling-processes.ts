import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ExecutionResult } from 'graphql';
import { createIdentityTokens, identityHeader } from '../../platform/identity/identity-token';
import { ServiceSecret } from '../../platform/identity/service-secret';
import { anonymousViewer, type Viewer } from '../../platform/identity/viewer';
import { findFreePorts } from './free-ports';
import { type RoleProcess, startRole } from './role-process';
import { createInstallationDatabases } from './test-server';

/** A subgraph in a process of its own, called as the gateway would. */
export interface SubgraphProcess {
  process: RoleProcess;
  execute<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
  ): Promise<ExecutionResult<Data>>;
}

/** A shop without a gateway: one product process, and as many order processes as a test starts. */
export interface SellingProcesses {
  product: SubgraphProcess;
  /** Connection string of the order subgraph's database. */
  databaseUrl: string;
  /** Starts an order process on the same database. @param settings further settings of its own */
  startOrder(settings: Record<string, string>): Promise<SubgraphProcess>;
  /** Ends every process that still runs. */
  close(): Promise<void>;
}

/** Starts the product process, from the build, on clones of the migrated databases. */
export async function startSellingProcesses(): Promise<SellingProcesses> {
  const databases = await createInstallationDatabases();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tributary-selling-'));
  const serviceSecret = randomBytes(32).toString('hex');
  const tokens = createIdentityTokens(new ServiceSecret(serviceSecret));
  const [productPort = 0] = await findFreePorts(1);
  const started: RoleProcess[] = [];
  const environment = {
    DATA_DIR: dataDir,
    DATABASE_URL: databases.url,
    SERVICE_SECRET: serviceSecret,
    SAMPLE_STORE: 'false',
    DATABASE_POOL_SIZE: '10',
    LOG_LEVEL: 'warn',
    WORKER_POLL_MS: '0',
    PRODUCT_PORT: String(productPort),
  };
  const start = async (role: string, port: number, settings: Record<string, string>): Promise<SubgraphProcess> => {
    const url = `http://127.0.0.1:${port}`;
    const process = await startRole(role, { ...environment, ...settings }, `${url}/health/ready`);
    started.push(process);
    return {
      process,
      async execute<Data>(query: string, variables?: Record<string, unknown>, viewer: Viewer = anonymousViewer) {
        const identity = await tokens.sign({ viewer, requestId: 'test' });
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', [identityHeader]: identity },
          body: JSON.stringify({ query, variables }),
        });
        return (await response.json()) as ExecutionResult<Data>;
      },
    };
  };
  return {
    product: await start('product', productPort, {}),
    databaseUrl: `${databases.url}_order`,
    async startOrder(settings) {
      const [port = 0] = await findFreePorts(1);
      return start('order', port, { ORDER_PORT: String(port), ...settings });
    },
    async close() {
      await Promise.all(started.map((process) => process.stop()));
      await databases.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
