import { decodeJwt } from 'jose';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import type { ClientOrigin } from '../../../platform/identity/identity-token';
import type { Viewer } from '../../../platform/identity/viewer';
import { passwordHashes } from '../../../platform/metrics/password-metrics';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { userSubgraph } from '../start';

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

const password = 'correct horse battery';
const tokenFields = 'accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt user { id displayName }';

interface Tokens {
  accessToken: string | null;
  accessTokenExpiresAt: string;
  refreshToken: string;
  refreshTokenExpiresAt: string;
  user: { id: string; displayName: string };
  userErrors: { field: string[] | null; message: string; code: string; retryAfter?: number | null }[];
}

async function register(email: string): Promise<string> {
  const mutation = 'mutation R($input: UserRegisterInput!) { userRegister(input: $input) { user { id } } }';
  const { data } = await subgraph.execute<{ userRegister: { user: { id: string } } }>(mutation, {
    input: { email, password },
  });
  return data?.userRegister.user.id as string;
}

async function signIn(email: string, given = password, client?: ClientOrigin): Promise<Tokens> {
  const mutation = `mutation S($input: SessionCreateInput!) {
    sessionCreate(input: $input) { ${tokenFields} userErrors { field message code retryAfter } }
  }`;
  const variables = { input: { email, password: given } };
  const { data } = await subgraph.execute<{ sessionCreate: Tokens }>(mutation, variables, undefined, client);
  return data?.sessionCreate as Tokens;
}

async function refresh(refreshToken: string): Promise<Tokens> {
  const mutation = `mutation R($refreshToken: String!) {
    sessionRefresh(refreshToken: $refreshToken) { ${tokenFields} userErrors { field message code } }
  }`;
  const { data } = await subgraph.execute<{ sessionRefresh: Tokens }>(mutation, { refreshToken });
  return data?.sessionRefresh as Tokens;
}

/** The viewer that the gateway makes of an access token. */
function viewerOf({ accessToken }: Tokens): Viewer {
  const claims = decodeJwt(accessToken as string);
  const scopes = String(claims.scope).split(' ').filter(Boolean);
  return { kind: 'user', subject: claims.sub ?? null, roles: [], scopes, sessionId: String(claims.sid) };
}

const codeOf = (tokens: Tokens) => tokens.userErrors[0]?.code ?? 'OK';

async function activeSessions(tokens: Tokens): Promise<{ current: boolean; userAgent: string | null }[]> {
  const query = '{ viewer { sessions(first: 10) { nodes { current userAgent } } } }';
  const { data } = await subgraph.execute<{
    viewer: { sessions: { nodes: { current: boolean; userAgent: string | null }[] } };
  }>(query, {}, viewerOf(tokens));
  return data?.viewer.sessions.nodes ?? [];
}

describe('signing in', () => {
  test('gives an access token of 15 minutes, a refresh token of 30 days, and notes time and device', async () => {
    const id = await register('ada@example.com');
    const client = { address: '192.0.2.1', userAgent: 'Firefox' };
    const before = Date.now();
    const tokens = await signIn(' ADA@example.com', password, client);
    expect(tokens.userErrors).toEqual([]);
    expect(tokens.user.id).toBe(id);
    expect(decodeJwt(tokens.accessToken as string)).toMatchObject({ sub: id, roles: ['customer'], scope: '' });
    const seconds = (time: string) => Math.round((Date.parse(time) - before) / 1000 / 10) * 10;
    expect(seconds(tokens.accessTokenExpiresAt)).toBe(15 * 60);
    expect(seconds(tokens.refreshTokenExpiresAt)).toBe(30 * 24 * 60 * 60);
    expect(tokens.refreshToken).toMatch(/^tbr_[\w-]{64}$/);
    expect(await activeSessions(tokens)).toEqual([{ current: true, userAgent: 'Firefox' }]);
    const { data } = await subgraph.execute<{ viewer: { lastSignInAt: string } }>(
      '{ viewer { lastSignInAt } }',
      {},
      viewerOf(tokens),
    );
    expect(Math.abs(Date.parse(data?.viewer.lastSignInAt as string) - before)).toBeLessThan(10_000);
  });

  test('an unknown e-mail and a wrong password get the same answer', async () => {
    await register('known@example.com');
    const refusal = {
      accessToken: null,
      accessTokenExpiresAt: null,
      refreshToken: null,
      refreshTokenExpiresAt: null,
      user: null,
      userErrors: [
        {
          field: null,
          message: 'The e-mail address or the password is wrong.',
          code: 'INVALID_CREDENTIALS',
          retryAfter: null,
        },
      ],
    };
    expect(await signIn('known@example.com', 'wrong password')).toEqual(refusal);
    expect(await signIn('unknown@example.com', 'wrong password')).toEqual(refusal);
    expect(await signIn('', '')).toEqual(refusal);
  });

  test('an unknown e-mail costs the same hash as a wrong password, so that time tells nothing', async () => {
    await register('timing@example.com');
    const hashesOf = async (email: string) => {
      const verified = async () =>
        (await passwordHashes.get()).values.find((value) => value.labels.purpose === 'verify');
      const before = (await verified())?.value ?? 0;
      await signIn(email, 'wrong password');
      return ((await verified())?.value ?? 0) - before;
    };
    expect(await hashesOf('timing@example.com')).toBe(1);
    expect(await hashesOf('nobody@example.com')).toBe(1);
  });

  test('no secret is stored as it is', async () => {
    await register('stored@example.com');
    const { refreshToken } = await signIn('stored@example.com');
    const rows = await runtime.database.query(
      'select to_jsonb(s)::text as text from session s union all select to_jsonb(a)::text from account a union all select to_jsonb(k)::text from signing_key k',
    );
    const text = JSON.stringify(rows);
    expect(text).not.toContain(refreshToken.slice(4));
    expect(text).not.toContain(Buffer.from(refreshToken.slice(4), 'base64url').toString('hex'));
    expect(text).not.toContain(password);
    expect(text).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});

describe('attempt limits', () => {
  test('ten wrong passwords close an account for the time that is said, the right one included', async () => {
    await register('limited@example.com');
    for (let count = 0; count < 10; count += 1) await signIn('limited@example.com', 'wrong password');
    const refused = await signIn('limited@example.com');
    expect([refused.accessToken, codeOf(refused)]).toEqual([null, 'TOO_MANY_ATTEMPTS']);
    const seconds = refused.userErrors[0]?.retryAfter as number;
    expect(seconds).toBeGreaterThan(880);
    expect(seconds).toBeLessThanOrEqual(900);

    await runtime.database.query('update attempt_limit set window_ends_at = now()');
    expect(codeOf(await signIn('limited@example.com'))).toBe('OK');
  });

  test('of thirty attempts at once ten are looked at, for an account that is none alike', async () => {
    await register('parallel@example.com');
    for (const email of ['parallel@example.com', 'phantom@example.com']) {
      const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(email, 'wrong password')));
      const codes = Map.groupBy(answers.map(codeOf), (code) => code);
      expect(codes.get('INVALID_CREDENTIALS')).toHaveLength(10);
      expect(codes.get('TOO_MANY_ATTEMPTS')).toHaveLength(20);
    }
  });

  test('a success forgives an account its failures', async () => {
    await register('forgiven@example.com');
    for (let count = 0; count < 9; count += 1) await signIn('forgiven@example.com', 'wrong password');
    expect(codeOf(await signIn('forgiven@example.com'))).toBe('OK');
    for (let count = 0; count < 9; count += 1) await signIn('forgiven@example.com', 'wrong password');
    expect(codeOf(await signIn('forgiven@example.com'))).toBe('OK');
  });

  test('a network has a hundred attempts over all accounts, and its neighbour has others', async () => {
    await register('network@example.com');
    const client = { address: '::ffff:198.51.100.7', userAgent: null };
    const guesses = Array.from({ length: 100 }, (_, index) => signIn(`guess${index}@example.com`, 'wrong', client));
    expect(new Set((await Promise.all(guesses)).map(codeOf))).toEqual(new Set(['INVALID_CREDENTIALS']));
    const sameNetwork = { address: '198.51.100.7', userAgent: null };
    expect(codeOf(await signIn('network@example.com', password, sameNetwork))).toBe('TOO_MANY_ATTEMPTS');
    const neighbour = { address: '198.51.100.8', userAgent: null };
    expect(codeOf(await signIn('network@example.com', password, neighbour))).toBe('OK');
  });
});

describe('refreshing', () => {
  test('each token is good for one use, and the session goes on', async () => {
    await register('refresh@example.com');
    const first = await signIn('refresh@example.com');
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken);
    expect([codeOf(second), codeOf(third)]).toEqual(['OK', 'OK']);
    expect(new Set([first, second, third].map((tokens) => tokens.refreshToken)).size).toBe(3);
    expect(viewerOf(third).sessionId).toBe(viewerOf(first).sessionId);
    expect(await activeSessions(third)).toHaveLength(1);
  });

  test('a token that was used before ends the session for everybody who holds a token of it', async () => {
    await register('reuse@example.com');
    const other = await signIn('reuse@example.com');
    const stolen = await signIn('reuse@example.com');
    const thief = await refresh(stolen.refreshToken);
    expect(codeOf(await refresh(stolen.refreshToken))).toBe('REFRESH_TOKEN_REUSED');
    expect(codeOf(await refresh(thief.refreshToken))).toBe('REFRESH_TOKEN_REUSED');
    expect(codeOf(await refresh(other.refreshToken))).toBe('OK');
    const ended = await runtime.database.query("select id from session where end_reason = 'refresh_token_reused'");
    expect(ended).toHaveLength(1);
  });

  test('of six refreshes with one token at once exactly one wins, and the session is over', async () => {
    await register('race@example.com');
    for (let round = 0; round < 5; round += 1) {
      const { refreshToken } = await signIn('race@example.com');
      const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(refreshToken)));
      const codes = answers.map(codeOf).sort();
      expect(codes).toEqual(['OK', ...Array(5).fill('REFRESH_TOKEN_REUSED')]);
      const winner = answers.find((tokens) => codeOf(tokens) === 'OK') as Tokens;
      expect(codeOf(await refresh(winner.refreshToken))).toBe('REFRESH_TOKEN_REUSED');
    }
  });

  test('an expired session is refused, whoever uses an old token of it', async () => {
    await register('expired@example.com');
    const first = await signIn('expired@example.com');
    const second = await refresh(first.refreshToken);
    const sessionAge =
      "update session set expires_at = now() where ended_at is null and account_id = (select id from account where email = 'expired@example.com')";
    await runtime.database.query(sessionAge);
    expect(codeOf(await refresh(second.refreshToken))).toBe('SESSION_EXPIRED');
    expect(codeOf(await refresh(first.refreshToken))).toBe('SESSION_EXPIRED');
  });

  test('a session used every day ends half a year after the sign-in', async () => {
    await register('old@example.com');
    const { refreshToken } = await signIn('old@example.com');
    await runtime.database.query(
      "update session set created_at = now() - interval '179 days' where account_id = (select id from account where email = 'old@example.com')",
    );
    const { refreshTokenExpiresAt } = await refresh(refreshToken);
    const hours = (Date.parse(refreshTokenExpiresAt) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(24);
  });

  test.each(['', 'nonsense', 'tbr_', `tbr_${'A'.repeat(64)}`, "tbr_' or 1=1 --"])(
    'a token that was never given out is refused: %j',
    async (token) => {
      expect(codeOf(await refresh(token))).toBe('INVALID_REFRESH_TOKEN');
    },
  );

  test('the new access token has the rights that the user has now', async () => {
    const id = await register('promoted@example.com');
    const tokens = await signIn('promoted@example.com');
    await runtime.database.query(
      "insert into account_role (account_id, role_id) select a.id, r.id from account a, role r where a.email = 'promoted@example.com' and r.handle = 'editor'",
    );
    const refreshed = await refresh(tokens.refreshToken);
    expect(decodeJwt(refreshed.accessToken as string)).toMatchObject({
      sub: id,
      roles: ['customer', 'editor'],
      scope: 'content:read content:write',
    });
  });
});

describe('signing out', () => {
  const endByToken =
    'mutation E($token: String) { sessionEnd(refreshToken: $token) { session { current endedAt } userErrors { code } } }';
  const revoke = 'mutation R($id: ID!) { sessionRevoke(id: $id) { session { id current } userErrors { code } } }';

  test('by the refresh token, and twice does no harm', async () => {
    await register('out@example.com');
    const { refreshToken } = await signIn('out@example.com');
    for (let run = 0; run < 2; run += 1) {
      const { data } = await subgraph.execute(endByToken, { token: refreshToken });
      expect(data?.sessionEnd).toEqual({ session: { current: false, endedAt: expect.any(String) }, userErrors: [] });
    }
    expect(codeOf(await refresh(refreshToken))).toBe('SESSION_ENDED');
  });

  test('by the session of the request; without either there is nothing to sign out of', async () => {
    await register('out2@example.com');
    const tokens = await signIn('out2@example.com');
    const { data } = await subgraph.execute<{ sessionEnd: { session: { current: boolean } } }>(
      endByToken,
      {},
      viewerOf(tokens),
    );
    expect(data?.sessionEnd.session.current).toBe(true);
    expect(codeOf(await refresh(tokens.refreshToken))).toBe('SESSION_ENDED');
    expect((await subgraph.execute(endByToken)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const unknown = await subgraph.execute(endByToken, { token: 'nonsense' });
    expect(unknown.data?.sessionEnd).toEqual({ session: null, userErrors: [{ code: 'INVALID_REFRESH_TOKEN' }] });
  });

  test("on another device; somebody else's session is as good as none", async () => {
    await register('revoke@example.com');
    await register('enemy@example.com');
    const phone = await signIn('revoke@example.com');
    const laptop = await signIn('revoke@example.com');
    const enemy = await signIn('enemy@example.com');
    const id = viewerOf(phone).sessionId;
    const refused = await subgraph.execute(revoke, { id }, viewerOf(enemy));
    expect(refused.data?.sessionRevoke).toEqual({ session: null, userErrors: [{ code: 'SESSION_NOT_FOUND' }] });
    expect(await activeSessions(laptop)).toHaveLength(2);
    const { data } = await subgraph.execute(revoke, { id }, viewerOf(laptop));
    expect(data?.sessionRevoke).toEqual({ session: { id, current: false }, userErrors: [] });
    expect(await activeSessions(laptop)).toHaveLength(1);
    const byStaff = await subgraph.execute(revoke, { id: viewerOf(laptop).sessionId }, staffViewer);
    expect(byStaff.data?.sessionRevoke).toMatchObject({ userErrors: [] });
    expect(codeOf(await refresh(laptop.refreshToken))).toBe('SESSION_ENDED');
  });
});

describe('changing the password', () => {
  const change = `mutation C($current: String!, $next: String!) {
    passwordChange(currentPassword: $current, newPassword: $next) { user { id } userErrors { field code } }
  }`;

  test('ends the other sessions and keeps this one', async () => {
    const id = await register('change@example.com');
    const here = await signIn('change@example.com');
    const elsewhere = await signIn('change@example.com');
    const next = 'another horse entirely';
    const { data } = await subgraph.execute(change, { current: password, next }, viewerOf(here));
    expect(data?.passwordChange).toEqual({ user: { id }, userErrors: [] });
    expect(codeOf(await refresh(elsewhere.refreshToken))).toBe('SESSION_ENDED');
    expect(codeOf(await refresh(here.refreshToken))).toBe('OK');
    expect(codeOf(await signIn('change@example.com'))).toBe('INVALID_CREDENTIALS');
    expect(codeOf(await signIn('change@example.com', next))).toBe('OK');
  });

  test('a wrong or a bad password changes nothing, and guesses are counted', async () => {
    await register('guess@example.com');
    const tokens = await signIn('guess@example.com');
    const attempt = async (current: string, next: string) => {
      const { data } = await subgraph.execute<{ passwordChange: { userErrors: { code: string }[] } }>(
        change,
        { current, next },
        viewerOf(tokens),
      );
      return data?.passwordChange.userErrors[0]?.code;
    };
    expect(await attempt(password, 'short')).toBe('PASSWORD_TOO_SHORT');
    for (let count = 0; count < 10; count += 1)
      expect(await attempt(`wrong ${count}`, 'fine new one')).toBe('WRONG_PASSWORD');
    expect(await attempt(password, 'fine new one')).toBe('TOO_MANY_ATTEMPTS');
    await runtime.database.query('update attempt_limit set window_ends_at = now()');
    expect(codeOf(await signIn('guess@example.com'))).toBe('OK');
  });
});
