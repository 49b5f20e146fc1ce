import { createLocalJWKSet, jwtVerify } from 'jose';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { ServiceSecret } from '../../../platform/identity/service-secret';
import { serviceViewer } from '../../../platform/identity/viewer';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { userSubgraph } from '../start';
import { ensureSigningKey } from './ensure-signing-key';
import { signAccessToken } from './sign-access-token';

let subgraph: TestSubgraph;
let runtime: SubgraphRuntime;

beforeAll(async () => {
  subgraph = await startTestSubgraph({
    ...userSubgraph,
    prepare: async (given) => {
      runtime = given;
      await userSubgraph.prepare?.(given);
    },
  });
});

afterAll(() => subgraph.close());

const gateway = serviceViewer('gateway');

async function publishedKeys(): Promise<Record<string, unknown>[]> {
  const { data } = await subgraph.execute<{ accessTokenKeys: string[] }>('{ accessTokenKeys }', {}, gateway);
  return data?.accessTokenKeys.map((key) => JSON.parse(key)) ?? [];
}

const claims = { userId: 'user_1', sessionId: 'sess_1', roles: ['editor'], scopes: ['content:read', 'content:write'] };
const rotate = 'mutation { signingKeyRotate { signingKey { id algorithm } userErrors { code } } }';

test('services get public keys and nobody else gets any', async () => {
  const [key, ...others] = await publishedKeys();
  expect(others).toEqual([]);
  expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  const { errors } = await subgraph.execute('{ accessTokenKeys }', {}, staffViewer);
  expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
});

test('a token verifies by the published keys and carries who it speaks for', async () => {
  const { accessToken, accessTokenExpiresAt } = await signAccessToken(runtime, claims);
  const keys = createLocalJWKSet({ keys: await publishedKeys() } as unknown as Parameters<typeof createLocalJWKSet>[0]);
  const expected = { issuer: 'tributary', audience: 'tributary', algorithms: ['ES256'] };
  const { payload } = await jwtVerify(accessToken, keys, expected);
  expect(payload).toEqual({
    iss: 'tributary',
    aud: 'tributary',
    sub: 'user_1',
    sid: 'sess_1',
    roles: ['editor'],
    scope: 'content:read content:write',
    iat: accessTokenExpiresAt.getTime() / 1000 - 900,
    exp: accessTokenExpiresAt.getTime() / 1000,
  });
});

test('a rotated key signs no more and verifies until its last token has expired', async () => {
  const { accessToken } = await signAccessToken(runtime, claims);
  const [before] = await publishedKeys();
  const { data } = await subgraph.execute<{ signingKeyRotate: { signingKey: { id: string } } }>(
    rotate,
    {},
    staffViewer,
  );
  const newId = data?.signingKeyRotate.signingKey.id;
  const overlapping = await publishedKeys();
  expect(overlapping.map((key) => key.kid)).toEqual([newId, before?.kid]);
  const keys = createLocalJWKSet({ keys: overlapping } as unknown as Parameters<typeof createLocalJWKSet>[0]);
  await expect(jwtVerify(accessToken, keys)).resolves.toMatchObject({ payload: { sub: 'user_1' } });
  const sealed = 'select sealed_private_key from signing_key where id = $1';
  expect(await runtime.database.query(sealed, [before?.kid])).toEqual([{ sealed_private_key: null }]);

  await runtime.database.query(
    "update signing_key set retired_at = now() - interval '16 minutes 1 second' where id = $1",
    [before?.kid],
  );
  expect((await publishedKeys()).map((key) => key.kid)).toEqual([newId]);
});

test('five rotations at once leave one current key, and each says what became of it', async () => {
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => subgraph.execute(rotate, {}, staffViewer)));
  expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
  const current = await runtime.database.query('select id from signing_key where retired_at is null');
  expect(current).toHaveLength(1);
});

test('rotation is for those who may write keys', async () => {
  const before = await publishedKeys();
  const anonymous = await subgraph.execute(rotate);
  const customer = await subgraph.execute(rotate, {}, customerViewer('user_1'));
  expect(anonymous.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  expect(customer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect(await publishedKeys()).toEqual(before);
});

test('of processes that start together on an empty table one makes the key', async () => {
  await runtime.database.query('delete from signing_key');
  await Promise.all([1, 2, 3, 4, 5, 6].map(() => ensureSigningKey(runtime)));
  expect(await publishedKeys()).toHaveLength(1);
});

test('a key sealed under another secret is replaced at the start, and its tokens stay valid', async () => {
  const [before] = await publishedKeys();
  const moved = { ...runtime, secret: new ServiceSecret('another-secret-after-a-change-of-it') };
  await expect(signAccessToken(moved, claims)).rejects.toThrow('SERVICE_SECRET differs');
  await ensureSigningKey(moved);
  const keys = await publishedKeys();
  expect(keys).toHaveLength(2);
  expect(keys[1]).toEqual(before);
  await expect(signAccessToken(moved, claims)).resolves.toHaveProperty('accessToken');
});

test('an API key that is unknown, or no hash at all, speaks for nobody; only services may ask', async () => {
  const ask = 'query Who($hash: String!) { apiKeyIdentity(secretHash: $hash) { id } }';
  for (const hash of ['0'.repeat(64), "' or 1=1 --"]) {
    expect((await subgraph.execute(ask, { hash }, gateway)).data).toEqual({ apiKeyIdentity: null });
  }
  const { errors } = await subgraph.execute(ask, { hash: '0'.repeat(64) });
  expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
});
