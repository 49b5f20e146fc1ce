import { once } from 'node:events';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { collect } from '../../tests/kit/collect';
import { type StreamingGateway, startStreamingGateway, userViewer } from '../../tests/kit/streaming-gateway';

const changed = 'subscription ($id: ID!) { productChanged(id: $id) { id name stock } }';

let gateway: StreamingGateway;
const clients: Client[] = [];

beforeEach(async () => {
  gateway = await startStreamingGateway({ limits: { initTimeoutMs: 200, recheckMs: 20, maxMessageBytes: 10_000 } });
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await gateway.close();
});

function connect(connectionParams?: Record<string, unknown>): Client {
  const client = createClient({
    url: gateway.socketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(connectionParams && { connectionParams }),
  });
  clients.push(client);
  return client;
}

/** A socket that says whatever a test wants it to say. */
async function openSocket(protocol = 'graphql-transport-ws') {
  const socket = new WebSocket(gateway.socketUrl, protocol);
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
  await once(socket, 'open');
  const say = (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const hear = async () => JSON.parse(String((await once(socket, 'message'))[0]));
  return { socket, closed, say, hear };
}

const subscribeMessage = (id: string) => ({
  id,
  type: 'subscribe',
  payload: { query: changed, variables: { id: '1' } },
});

test("each event is completed from the other subgraph, for graphql-ws's own client", async () => {
  const events = connect().iterate({ query: changed, variables: { id: '1' } });
  const first = events.next();
  await gateway.graph.topic.listeners(1);

  gateway.graph.topic.publish({ id: '1', name: 'Hat' });
  gateway.graph.topic.publish({ id: '2', name: 'Shirt' });

  expect((await first).value).toEqual({ data: { productChanged: { id: '1', name: 'Hat', stock: 10 } } });
  expect((await events.next()).value).toEqual({ data: { productChanged: { id: '2', name: 'Shirt', stock: 20 } } });
  await events.return?.();
  await gateway.graph.topic.listeners(0);
  expect(gateway.operations.openStreams()).toBe(0);
});

test('equal subscriptions share one upstream, and an event is completed once', async () => {
  const streams = Array.from({ length: 40 }, () => connect().iterate({ query: changed, variables: { id: '1' } }));
  const firsts = streams.map((stream) => stream.next());
  await gateway.graph.topic.listeners(1);
  // Every handshake is through when a query that was asked last on each socket is answered.
  await Promise.all(clients.map((client) => collect(client.iterate({ query: '{ warehouses }' }))));

  gateway.graph.topic.publish({ id: '1', name: 'Hat' });
  const answers = await Promise.all(firsts);

  const answer = { data: { productChanged: { id: '1', name: 'Hat', stock: 10 } } };
  expect(answers.map(({ value }) => value)).toEqual(Array.from({ length: 40 }, () => answer));
  expect(gateway.graph.topic.total()).toBe(1);
  expect(gateway.graph.counts.stock).toBe(1);
});

test('another viewer or other variables have a stream of their own', async () => {
  gateway.viewers.set('Bearer ada', userViewer('ada'));
  const ada = connect({ Authorization: 'Bearer ada' });
  const streams = [
    connect().iterate({ query: changed, variables: { id: '1' } }),
    connect().iterate({ query: changed, variables: { id: '2' } }),
    ada.iterate({ query: changed, variables: { id: '1' } }),
  ];
  const firsts = streams.map((stream) => stream.next());

  await gateway.graph.topic.listeners(3);
  expect(gateway.operations.openStreams()).toBe(3);

  gateway.graph.topic.publish({ id: '1', name: 'Hat' });
  await Promise.all(firsts);
});

test('queries and mutations run over the socket, as the viewer of the handshake', async () => {
  gateway.viewers.set('Bearer ada', userViewer('ada'));
  const client = connect({ Authorization: 'Bearer ada' });

  expect(await collect(client.iterate({ query: '{ viewer }' }))).toEqual([{ data: { viewer: 'ada' } }]);
  expect(await collect(client.iterate({ query: 'mutation { rename(name: "Cap") }' }))).toEqual([
    { data: { rename: 'Cap' } },
  ]);
});

test('an operation that does not fit is refused with its errors, and the socket stays', async () => {
  const client = connect();

  await expect(collect(client.iterate({ query: 'subscription { nothing }' }))).rejects.toEqual([
    expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
  ]);
  expect(await collect(client.iterate({ query: '{ warehouses }' }))).toEqual([{ data: { warehouses: 2 } }]);
});

test("a subgraph's refusal comes with its code and without its internals", async () => {
  const refused = collect(connect().iterate({ query: 'subscription { refused { id } }' }));

  await expect(refused).rejects.toEqual([
    { message: 'Not today.', extensions: { code: 'CLOSED', subgraph: 'catalog' } },
  ]);
});

test('bad credentials close the socket with 4403 and the code', async () => {
  const { closed, say } = await openSocket();
  say({ type: 'connection_init', payload: { authorization: 'Bearer nobody' } });
  expect(await closed).toEqual({
    code: 4403,
    reason: 'TOKEN_EXPIRED: The access token has expired. Refresh the session.',
  });
});

test('credentials that expire later end the subscriptions with 4403 and the code', async () => {
  gateway.viewers.set('Bearer ada', userViewer('ada'));
  const { closed, say, hear } = await openSocket();
  say({ type: 'connection_init', payload: { authorization: 'Bearer ada' } });
  expect(await hear()).toEqual({ type: 'connection_ack' });
  say(subscribeMessage('1'));
  await gateway.graph.topic.listeners(1);

  gateway.viewers.delete('Bearer ada');

  expect(await closed).toEqual({
    code: 4403,
    reason: 'TOKEN_EXPIRED: The access token has expired. Refresh the session.',
  });
  await gateway.graph.topic.listeners(0);
});

describe('what breaks the protocol closes the socket', () => {
  test.each([
    ['an operation before the handshake', [subscribeMessage('1')], 4401, 'Unauthorized'],
    ['no JSON', ['{'], 4400, 'Invalid message received'],
    ['a message of the server', [{ type: 'connection_ack' }], 4400, 'Clients send no connection_ack'],
    ['a huge message', ['x'.repeat(10_001)], 1009, ''],
    [
      'a second handshake',
      [{ type: 'connection_init' }, { type: 'connection_init' }],
      4429,
      'Too many initialisation requests',
    ],
    ['no handshake', [], 4408, 'Connection initialisation timeout'],
  ])('%s', async (_name, messages, code, reason) => {
    const { closed, say } = await openSocket();
    for (const message of messages) say(message);
    expect(await closed).toEqual({ code, reason });
  });

  test('an id in use', async () => {
    const { closed, say, hear } = await openSocket();
    say({ type: 'connection_init' });
    await hear();
    say(subscribeMessage('1'));
    say(subscribeMessage('1'));
    expect(await closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
  });

  test('another protocol', async () => {
    const socket = new WebSocket(gateway.socketUrl);
    const [code, reason] = await once(socket, 'close');
    expect([code, String(reason)]).toEqual([4406, 'Subprotocol not acceptable']);
  });
});

test('1,000 subscriptions on one socket: 100 run, the others are refused one by one', async () => {
  const { socket, say, hear } = await openSocket();
  say({ type: 'connection_init' });
  await hear();
  const refusals: { id: string; payload: unknown }[] = [];
  const all = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      refusals.push(JSON.parse(String(data)));
      if (refusals.length === 900) resolve();
    });
  });
  for (let id = 1; id <= 1_000; id += 1) say(subscribeMessage(String(id)));
  await all;
  expect(refusals[0]).toEqual({
    id: '101',
    type: 'error',
    payload: [
      {
        message: 'This socket has 100 operations under way, and takes no more.',
        extensions: { code: 'TOO_MANY_OPERATIONS' },
      },
    ],
  });
  expect(refusals.at(-1)?.id).toBe('1000');
  socket.close();
  await gateway.graph.topic.listeners(0);
});

test('a gateway that stops tells its sockets to come back elsewhere', async () => {
  const { closed, say, hear } = await openSocket();
  say({ type: 'connection_init' });
  await hear();
  say(subscribeMessage('1'));
  await gateway.graph.topic.listeners(1);

  await gateway.close();

  expect(await closed).toEqual({ code: 1001, reason: 'Going away' });
});
