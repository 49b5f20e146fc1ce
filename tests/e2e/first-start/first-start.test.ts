import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type PlatformUnderTest, startPlatformUnderTest } from '../../kit/platform-under-test';
import { startRole } from '../../kit/role-process';

/** As a newcomer sees it: nothing is there, and the platform shows where to begin. */

const counts = '{ products(first: 1) { totalCount } articles(first: 1) { totalCount } }';
const signIn = /* GraphQL */ `
  mutation SignIn($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken userErrors { code } } }
`;

let platform: PlatformUnderTest;

beforeAll(async () => {
  platform = await startPlatformUnderTest('one process', { SAMPLE_STORE: 'true' });
}, 120_000);

afterAll(() => platform?.close(), 60_000);

test('it prints its addresses, and there is something at each', async () => {
  const printed = platform.output();
  const addresses = ['/', '/graphiql', '/graphql', '/health/ready', '/metrics'].map((path) => platform.url + path);
  expect(addresses.filter((address) => !new RegExp(`${address}(\\s|$)`, 'm').test(printed))).toEqual([]);
  const pages = addresses.filter((address) => !address.endsWith('/graphql'));
  const statuses = await Promise.all(pages.map(async (address) => (await fetch(address)).status));
  expect(statuses).toEqual(pages.map(() => 200));
});

test('it prints a staff and a customer account, which can sign in', async () => {
  const accounts = [...platform.output().matchAll(/^ {4}(\w+) +(\S+@\S+) +password: (\S.*)$/gm)];
  expect(accounts.map(([, role]) => role)).toEqual(['staff', 'customer']);
  for (const [, role, email, password] of accounts) {
    const { data } = await platform.query<{ sessionCreate: { accessToken: string } }>(signIn, {
      input: { email, password },
    });
    const authorization = `Bearer ${data?.sessionCreate.accessToken}`;
    const { errors } = await platform.query('{ users(first: 1) { totalCount } }', {}, { authorization });
    expect([role, errors?.map(({ extensions }) => extensions?.code)]).toEqual([
      role,
      role === 'staff' ? undefined : ['UNAUTHORIZED_FIELD_OR_TYPE'],
    ]);
  }
});

test('the query that it prints is answered with products of the sample store', async () => {
  const [, body = ''] = /-d '(\{.*\})'/.exec(platform.output()) ?? [];
  const response = await fetch(`${platform.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const price = { amount: expect.stringMatching(/^\d+\.\d\d$/), currencyCode: 'EUR' };
  const product = { title: expect.any(String), priceRange: { min: price } };
  expect(await response.json()).toEqual({ data: { products: { nodes: [product, product, product] } } });
});

test('the first query of the README has the answer that stands below it', async () => {
  const readme = readFileSync(path.resolve(__dirname, '../../../README.md'), 'utf8');
  const [, query = '', answer = ''] = /--data-urlencode 'query=([^']+)'.*?```json\n(.*?)```/s.exec(readme) ?? [];
  const address = `${platform.url}/graphql?${new URLSearchParams({ query })}`;
  const ask = async () => (await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } })).json();
  let given: unknown;
  const statements = await platform.countSql(async () => {
    given = await ask();
  });
  expect([given, statements]).toEqual([JSON.parse(answer), 7]);
});

test('the second start loads nothing and gives no passwords away', async () => {
  const before = await platform.query(counts);
  const ports = { PORT: '0', CONTENT_PORT: '0', PRODUCT_PORT: '0', USER_PORT: '0', ORDER_PORT: '0' };
  const second = await startRole('all', { ...platform.environment, ...ports }, `${platform.url}/health/ready`);
  // Up to 30 s: two platforms start on two cores that other tests use as well.
  for (let look = 0; look < 600 && !second.output().includes('is ready'); look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const exitCode = await second.stop();
  expect(second.output()).toContain('Tributary is ready.');
  expect(second.output()).not.toContain('password');
  expect(exitCode).toBe(0);
  expect(await platform.query(counts)).toEqual(before);
}, 60_000);
