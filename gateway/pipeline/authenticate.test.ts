import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SmallGateway, startSmallGateway } from '../../tests/kit/small-gateway';
import { createSigner, type Signer, smallGraphTokens } from '../../tests/kit/small-graph';

let small: SmallGateway;
let signer: Signer;

beforeEach(async () => {
  small = await startSmallGateway('over HTTP');
  signer = await createSigner('key-1');
  small.graph.accounts.publishedKeys = [signer.publicKey];
});

afterEach(() => small.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function me(headers: Record<string, string>) {
  const { status, body } = await small.post('{ me secret }', headers);
  const viewer = body.data?.me;
  return { status, viewer: viewer && JSON.parse(String(viewer)), secret: body.data?.secret };
}

async function refusal(headers: Record<string, string>) {
  const { status, body } = await small.post('{ products { title } }', headers);
  return { status, code: body.errors?.[0]?.extensions?.code, data: body.data };
}

const apiKey = 'tbk_shop_0123456789abcdefghijklmnopqrstuv';
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

describe('an access token', () => {
  it('makes its user the viewer, and asks for the keys once', async () => {
    const token = await signer.sign();
    const expected = {
      status: 200,
      viewer: {
        kind: 'user',
        subject: 'user_1',
        roles: ['customer'],
        scopes: ['products:read', 'stock:read'],
        sessionId: 'sess_1',
      },
      secret: 'the secret',
    };
    expect(await me(bearer(token))).toEqual(expected);
    expect(await me(bearer(token))).toEqual(expected);
    expect(small.graph.accounts.asked.keys).toBe(1);
  });

  it('is refused when it has expired, also for what is public', async () => {
    const token = await signer.sign({}, Math.floor(Date.now() / 1000) - 60);
    expect(await refusal(bearer(token))).toEqual({ status: 401, code: 'TOKEN_EXPIRED', data: undefined });
  });

  it('is refused when it is forged, altered, malformed, unsigned or for somebody else', async () => {
    const forger = await createSigner('key-1');
    const token = await signer.sign();
    const [header, , signature] = token.split('.');
    const admin = Buffer.from('{"sub":"user_1","sid":"s","roles":["admin"]}').toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${admin}.`;
    const withSharedSecret = await smallGraphTokens.sign({
      viewer: { kind: 'service', subject: 'x', roles: [], scopes: [], sessionId: null },
      requestId: 'x',
    });
    const bad = [await forger.sign(), `${header}.${admin}.${signature}`, 'nonsense', unsigned, withSharedSecret, ''];
    for (const forged of [...bad, await signer.sign({ aud: 'another' }).then((given) => `${given}x`)]) {
      expect(await refusal(bearer(forged))).toEqual({ status: 401, code: 'INVALID_TOKEN', data: undefined });
    }
    expect(await refusal({ authorization: 'Basic dXNlcjpwdw==' })).toMatchObject({ code: 'INVALID_TOKEN' });
  });

  it('is accepted with a key that was published after the last look, at most one look a cool-down', async () => {
    await me(bearer(await signer.sign()));
    const next = await createSigner('key-2');
    expect(await refusal(bearer(await next.sign()))).toMatchObject({ status: 401, code: 'INVALID_TOKEN' });
    const asked = small.graph.accounts.asked.keys;
    await Promise.all(Array.from({ length: 20 }, async () => refusal(bearer(await next.sign()))));
    expect(small.graph.accounts.asked.keys).toBe(asked);
  });

  it('stays good while the user subgraph is down, when its key is known', async () => {
    const token = await signer.sign();
    await me(bearer(token));
    await small.stop('user');
    expect(await me(bearer(token))).toMatchObject({ status: 200, secret: 'the secret' });
  });

  it('is neither taken nor called bad while its key cannot be known, and is taken soon after', async () => {
    const token = await signer.sign();
    await small.stop('user');
    expect(await refusal(bearer(token))).toMatchObject({ status: 503, code: 'AUTHENTICATION_UNAVAILABLE' });
    expect(await refusal({})).toEqual({ status: 200, code: undefined, data: expect.anything() });
    await small.restart('user');
    await sleep(600);
    expect(await me(bearer(token))).toMatchObject({ status: 200, secret: 'the secret' });
  });
});

describe('an API key', () => {
  it('makes its owner the viewer, and is looked up once', async () => {
    small.graph.accounts.apiKeys.set(hashOf(apiKey), { id: 'key_1', scopes: ['products:read'], roles: [] });
    const expected = {
      status: 200,
      viewer: { kind: 'apiKey', subject: 'key_1', roles: [], scopes: ['products:read'], sessionId: null },
      secret: 'the secret',
    };
    expect(await Promise.all([me({ 'x-api-key': apiKey }), me({ 'x-api-key': apiKey })])).toEqual([expected, expected]);
    expect(await me({ 'x-api-key': apiKey })).toEqual(expected);
    expect(small.graph.accounts.asked.apiKey).toBe(1);
  });

  it('is refused when it is unknown, and one of another shape without asking anybody', async () => {
    const unknown = { status: 401, code: 'INVALID_API_KEY', data: undefined };
    expect(await refusal({ 'x-api-key': apiKey })).toEqual(unknown);
    expect(await refusal({ 'x-api-key': apiKey })).toEqual(unknown);
    expect(await refusal({ 'x-api-key': "' or 1=1 --" })).toEqual(unknown);
    expect(small.graph.accounts.asked.apiKey).toBe(1);
  });

  it('cannot be checked while the user subgraph is down', async () => {
    await small.stop('user');
    expect(await refusal({ 'x-api-key': apiKey })).toMatchObject({ status: 503, code: 'AUTHENTICATION_UNAVAILABLE' });
  });

  it('does not go with an access token', async () => {
    const headers = { 'x-api-key': apiKey, ...bearer(await signer.sign()) };
    expect(await refusal(headers)).toEqual({ status: 400, code: 'AMBIGUOUS_CREDENTIALS', data: undefined });
  });
});

describe('an operator token', () => {
  it('has every right, and no subgraph is asked', async () => {
    const token = await smallGraphTokens.signOperator('import');
    expect(await me(bearer(token))).toMatchObject({
      status: 200,
      viewer: { kind: 'operator', subject: 'import', scopes: expect.arrayContaining(['products:write', 'keys:write']) },
    });
    expect(small.graph.accounts.asked).toEqual({ keys: 0, apiKey: 0 });
  });
});

describe('/.well-known/jwks.json', () => {
  it('publishes the keys that access tokens are signed with', async () => {
    const response = await fetch(`${small.url}/.well-known/jwks.json`);
    expect([response.status, await response.json()]).toEqual([200, { keys: [JSON.parse(signer.publicKey)] }]);
  });
});

describe('the log', () => {
  it('holds no credentials', async () => {
    const token = await signer.sign();
    await me(bearer(token));
    await refusal({ 'x-api-key': apiKey });
    expect(small.lines.length).toBe(2);
    expect(JSON.stringify(small.lines)).not.toMatch(/eyJ|tbk_/);
  });
});
