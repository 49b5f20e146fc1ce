import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type SmallGateway, startSmallGateway } from '../../kit/small-gateway';
import { createSigner, type Signer } from '../../kit/small-graph';

const secretText = 'the secret';

describe.each(['in process', 'over HTTP'] as const)('subgraphs %s', (shape) => {
  let small: SmallGateway;
  let signer: Signer;
  beforeAll(async () => {
    small = await startSmallGateway(shape);
    signer = await createSigner('hostile');
    small.graph.accounts.publishedKeys = [signer.publicKey];
  });
  afterAll(() => small?.close());

  /** Sends an operation as a visitor, and takes whatever comes as text. */
  const send = async (query: string, accept = 'application/json', variables?: Record<string, unknown>) => {
    const response = await fetch(`${small.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  };

  const ways: [string, string][] = [
    ['under another name', '{ a: secret __typename: secret }'],
    ['under a name of the gateway’s own', '{ __proto__: secret _0: secret data: secret }'],
    ['in a fragment', '{ ...f } fragment f on Query { secret }'],
    [
      'in fragments inside each other',
      '{ ... { ... on Query { ...f } } } fragment f on Query { ... on Query { secret } }',
    ],
    ['beside what is allowed', '{ products { title } secret article { title } }'],
    ['deferred', '{ products { title } ... @defer(label: "l") { secret } }'],
    ['deferred in a fragment', '{ ...f @defer } fragment f on Query { secret products { title } }'],
    ['under a condition', 'query ($a: Boolean = true) { secret @include(if: $a) @skip(if: false) }'],
    ['in the second operation', 'query A { products { title } } query B { secret }'],
    ['by entities', '{ _entities(representations: [{ __typename: "Query" }]) { __typename } secret }'],
  ];

  const formats = ['application/json', 'text/event-stream', 'multipart/mixed, application/json'];

  it.each(ways)('a visitor does not read what needs a scope %s', async (_what, query) => {
    for (const accept of formats) {
      const text = await send(query, accept);
      expect(text).not.toContain(secretText);
      expect(text).toContain('"code":');
    }
  });

  it('whoever has the scope reads it, so that what is above proves something', async () => {
    const { body } = await small.post('{ a: secret ...f } fragment f on Query { secret }', {
      authorization: `Bearer ${await signer.sign()}`,
    });
    expect(body).toEqual({ data: { a: secretText, secret: secretText } });
  });

  it('nor by GET, by a list of operations, or over a socket', async () => {
    const address = `${small.url}/graphql?query=${encodeURIComponent('{ secret }')}`;
    const get = await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(await get.text()).not.toContain(secretText);
    const list = await fetch(`${small.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ secret }' }]),
    });
    expect(await list.text()).not.toContain(secretText);
    const url = `${small.url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    const received: unknown[] = [];
    await new Promise<void>((resolve) => {
      client.subscribe(
        { query: '{ secret }' },
        {
          next: (value) => received.push(value),
          error: (error) => resolve(void received.push(error)),
          complete: () => resolve(),
        },
      );
    });
    await client.dispose();
    expect(received).toHaveLength(1);
    expect(JSON.stringify(received)).not.toContain(secretText);
  });

  it.each([
    ['a field that nobody may see', '{ accessTokenKeys }'],
    ['a type that nobody may see', '{ __type(name: "ApiKeyIdentity") { name } }'],
    ['the subgraph’s own schema', '{ _service { sdl } }'],
    ['entities by their keys', '{ _entities(representations: []) { __typename } }'],
    ['the directives that guard', '{ __type(name: "join__Graph") { name enumValues { name } } }'],
  ])('%s is not there', async (_what, query) => {
    const { data, errors } = JSON.parse(await send(query)) as { data?: { __type: unknown }; errors?: unknown[] };
    if (errors) expect(data).toBeUndefined();
    else expect(data).toEqual({ __type: null });
  });

  it('two senders never share an answer that is under way', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        signer.sign({ sid: `sess_${index}` }).then((token) => [index, token] as const),
      ),
    );
    const answers = await Promise.all(
      tokens.map(async ([index, token]) => {
        const { body } = await small.post('{ me }', { authorization: `Bearer ${token}` });
        return [`sess_${index}`, (JSON.parse(String(body.data?.me)) as { sessionId: string }).sessionId];
      }),
    );
    for (const [sent, answered] of answers) expect(answered).toBe(sent);
  });

  it('no token of good or bad credentials stands in the log', async () => {
    const good = await signer.sign();
    const secrets = [good, `${good}x`, 'tbk_abc_0123456789abcdef0123'];
    await small.post('{ me surprise }', { authorization: `Bearer ${good}` });
    await small.post('{ me }', { authorization: `Bearer ${good}x` });
    await small.post('{ me }', { 'x-api-key': 'tbk_abc_0123456789abcdef0123' });
    await fetch(`${small.url}/graphql?query={me}&token=${good}`, { headers: { authorization: `Bearer ${good}` } });
    const log = JSON.stringify(small.lines);
    expect(small.lines.length).toBeGreaterThanOrEqual(4);
    for (const secret of secrets) expect(log).not.toContain(secret);
  });
});
