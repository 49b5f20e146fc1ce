import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createIdentityTokens } from '../../../platform/identity/identity-token';
import { ServiceSecret } from '../../../platform/identity/service-secret';
import { findFreePorts } from '../../kit/free-ports';
import { type RoleProcess, startRole } from '../../kit/role-process';

/** As a newcomer starts it: no DATABASE_URL, PostgreSQL of its own in DATA_DIR. */

const serviceSecret = 'a-secret-that-only-this-test-knows-of';
let dataDir: string;
let url: string;
let environment: Record<string, string>;
let authorization: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'tributary-lifecycle-'));
  const [port] = await findFreePorts(1);
  url = `http://127.0.0.1:${port}`;
  environment = { PORT: String(port), DATA_DIR: dataDir, SERVICE_SECRET: serviceSecret, SAMPLE_STORE: 'false' };
  authorization = `Bearer ${await createIdentityTokens(new ServiceSecret(serviceSecret)).signOperator('test')}`;
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

const start = (): Promise<RoleProcess> => startRole('all', environment, `${url}/health/ready`);

async function query(document: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: document, variables }),
  });
  return (await response.json()) as Record<string, unknown>;
}

const importProducts = /* GraphQL */ `
  mutation Import($input: [ProductImportInput!]!) { productsImport(input: $input) { results { outcome } } }
`;

function products(count: number, prefix: string) {
  return Array.from({ length: count }, (_, index) => ({
    externalReference: `${prefix}:${index}`,
    handle: `${prefix}-${index}`,
    title: `${prefix} ${index}`,
    status: 'ACTIVE',
    variants: [
      {
        externalReference: `${prefix}:${index}:0`,
        optionValues: [],
        prices: [{ amount: '1.00', currencyCode: 'EUR' }],
      },
    ],
  }));
}

const count = '{ products(first: 1) { totalCount } }';

test('killed without warning, it starts again and has lost nothing; asked to stop, it finishes what is in flight', async () => {
  const killed = await start();
  await query(importProducts, { input: products(20, 'first') });
  expect(await killed.stop('SIGKILL')).toBeNull();

  const stopped = await start();
  expect(await query(count)).toEqual({ data: { products: { totalCount: 20 } } });

  const inFlight = query(importProducts, { input: products(250, 'second') });
  // Long enough for the request to be on its way, far shorter than its work.
  await new Promise((resolve) => setTimeout(resolve, 40));
  const exitCode = stopped.stop('SIGTERM');
  const { data } = (await inFlight) as { data: { productsImport: { results: { outcome: string }[] } } };
  expect(data.productsImport.results.map((result) => result.outcome)).toEqual(
    Array.from({ length: 250 }, () => 'CREATED'),
  );
  expect(await exitCode).toBe(0);

  const again = await start();
  expect(await query(count)).toEqual({ data: { products: { totalCount: 270 } } });
  expect(await again.stop('SIGINT')).toBe(0);
}, 120_000);

test('a setting that cannot be used stops the start with its name', async () => {
  const attempt = startRole('all', { ...environment, PORT: 'many' }, `${url}/health/ready`);
  await expect(attempt).rejects.toThrow('PORT: expects a whole number from 0 to 65535');
});

test('production starts with no default secret', async () => {
  const { SERVICE_SECRET: _, ...withoutSecret } = environment;
  const attempt = startRole('all', { ...withoutSecret, NODE_ENV: 'production' }, `${url}/health/ready`);
  await expect(attempt).rejects.toThrow('SERVICE_SECRET: is required with NODE_ENV=production');
});
