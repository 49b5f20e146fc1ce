import { createIdentityTokens, identityHeader } from '../../platform/identity/identity-token';
import { ServiceSecret } from '../../platform/identity/service-secret';
import { findFreePorts } from './free-ports';
import { startRole } from './role-process';
import { staffViewer, type TestSubgraph } from './test-subgraph';

const secret = 'thirty-two-characters-that-only-tests-know';

/** An operation of staff, during which a process dies. */
export interface DeadlyRequest {
  query: string;
  variables: Record<string, unknown>;
  /** Named step at which the process kills itself. */
  crashAt: string;
}

/** Asks an order subgraph in a process of its own, on a test's database, which kills itself while it answers. */
export async function askUntilDeath(
  { databaseUrl }: Pick<TestSubgraph, 'databaseUrl'>,
  { query, variables, crashAt }: DeadlyRequest,
): Promise<void> {
  const [port] = await findFreePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    // The first one keeps the role from starting a server of its own, which would outlive it.
    DATABASE_URL: databaseUrl,
    ORDER_DATABASE_URL: databaseUrl,
    ORDER_PORT: String(port),
    SERVICE_SECRET: secret,
    WORKER_POLL_MS: '0',
    CRASH_AT: crashAt,
  };
  const role = await startRole('order', environment, `${url}/health/ready`);
  const tokens = createIdentityTokens(new ServiceSecret(secret));
  const identity = await tokens.sign({ viewer: staffViewer, requestId: 'test' });
  const headers = { 'content-type': 'application/json', [identityHeader]: identity };
  const body = JSON.stringify({ query, variables });
  try {
    await expect(fetch(`${url}/graphql`, { method: 'POST', headers, body })).rejects.toThrow('fetch failed');
  } finally {
    // No exit code: a signal ended it.
    expect(await role.stop()).toBeNull();
  }
}
