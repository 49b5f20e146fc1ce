import { type GatewayProcess, startGatewayProcess } from '../../kit/gateway-process';
import { type LiveGraph, startLiveGraph } from '../../kit/live-graph';
import { liveClients } from './clients';
import { follow, type LiveClient } from './live-client';

/** Milliseconds: a process starts on a loaded machine. */
const startTimeoutMs = 60_000;

const changed = 'subscription { productChanged { id title stock } }';

let graph: LiveGraph;
let gateway: GatewayProcess;
let client: LiveClient | undefined;

beforeAll(async () => {
  graph = await startLiveGraph();
  gateway = await startGatewayProcess(graph);
}, startTimeoutMs);
afterAll(async () => {
  await gateway?.close();
  await graph?.close();
}, startTimeoutMs);
afterEach(async () => {
  await client?.close();
  client = undefined;
});

const event = (id: string, title: string) => ({
  productChanged: expect.objectContaining({ id, title, stock: Number(id) * 10 }),
});

describe.each(Object.entries(liveClients))('%s', (name, createClient) => {
  const connect = (token?: string) => {
    client = createClient(gateway, token);
    return client;
  };

  it('receives events in order, completed from another subgraph; its leaving reaches the subgraph', async () => {
    const subscription = follow(connect(), changed);
    await graph.changes.listeners(1);
    for (const id of ['1', '2', '3']) graph.changes.publish({ id, title: `Change ${id}` });
    expect(await subscription.received(3)).toEqual(['1', '2', '3'].map((id) => event(id, `Change ${id}`)));
    subscription.unsubscribe();
    await graph.changes.listeners(0);
    expect(subscription.problems).toEqual([]);
  });

  it('is told of the end', async () => {
    const subscription = follow(connect(), 'subscription { countdown(from: 3) }');
    await subscription.ended;
    expect([subscription.events, subscription.problems]).toEqual([
      [{ countdown: 3 }, { countdown: 2 }, { countdown: 1 }],
      [],
    ]);
  });

  it.each([
    ['a subgraph refuses', 'subscription { refused }', 'CLOSED_TODAY'],
    ['the operation does not fit the schema', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('is told the code when %s', async (_what, query, code) => {
    const subscription = follow(connect(), query);
    await subscription.ended;
    expect([subscription.events, subscription.problems]).toEqual([[], [code]]);
  });

  it('is refused with a forged token', async () => {
    const forged = `${await graph.signer.sign()}x`;
    const subscription = follow(connect(forged), changed);
    await subscription.ended;
    // graphql-sse looks at the status only.
    const expected = name.includes('graphql-sse') ? 'HTTP_401' : 'INVALID_TOKEN';
    expect([subscription.events, subscription.problems]).toEqual([[], expect.arrayContaining([expected])]);
    await graph.changes.listeners(0);
  });
});

/** Apollo Client asks for `__typename` too: equal operations share a stream of the subgraph, and there are two. */
const streams = 2;

test('an expired token ends the subscription of each client with its code', async () => {
  const token = await graph.signer.sign({}, '5s');
  const clients = Object.values(liveClients).map((createClient) => createClient(gateway, token));
  const subscriptions = clients.map((each) => follow(each, changed));
  await graph.changes.listeners(streams);
  while (subscriptions.some(({ events }) => events.length === 0)) {
    graph.changes.publish({ id: '1', title: 'In time' });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await Promise.all(subscriptions.map(({ ended }) => ended));
  for (const { events, problems } of subscriptions)
    expect([events[0], problems]).toEqual([event('1', 'In time'), ['TOKEN_EXPIRED']]);
  await graph.changes.listeners(0);
  for (const each of clients) await each.close();
}, 20_000);

const reconnecting = Object.entries(liveClients).filter(([name]) => !name.includes('multipart'));

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'clients that reconnect receive events again after the gateway was restarted by %s',
  async (signal) => {
    const clients = reconnecting.map(([, createClient]) => createClient(gateway));
    const subscriptions = clients.map((each) => follow(each, changed));
    await graph.changes.listeners(streams);
    for (const each of subscriptions) expect(each.problems).toEqual([]);
    await gateway.restart(signal);
    await graph.changes.listeners(streams);
    // Events are sent until each client has come back to its stream.
    while (subscriptions.some(({ events, isOver }) => events.length === 0 && !isOver())) {
      graph.changes.publish({ id: '7', title: 'After the restart' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const each of subscriptions) {
      expect([each.events[0], each.problems]).toEqual([event('7', 'After the restart'), []]);
      each.unsubscribe();
    }
    await graph.changes.listeners(0);
    for (const each of clients) await each.close();
  },
  60_000,
);
