import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type CatalogServer, type EventGraph, serveCatalog } from '../../tests/kit/event-graph';
import { type StreamingGateway, startStreamingGateway } from '../../tests/kit/streaming-gateway';
import { createSocketEvents } from './upstream-socket';

const changed = 'subscription ($id: ID!) { productChanged(id: $id) { name stock } }';

let gateway: StreamingGateway;
let server: CatalogServer;
let port: number;
const serve = async (graph: EventGraph) => {
  server = await serveCatalog(graph, port);
  port = server.port;
};

beforeEach(async () => {
  const { createServer } = await import('node:net');
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  port = (probe.address() as { port: number }).port;
  probe.close();
  await once(probe, 'close');
  const reconnect = { firstDelayMs: 5, maxDelayMs: 20 };
  gateway = await startStreamingGateway({
    events: () => createSocketEvents({ name: 'catalog', url: `ws://127.0.0.1:${port}/graphql`, reconnect }),
  });
});
afterEach(async () => {
  await gateway.close();
  await server?.crash();
});

function subscribe(query = changed) {
  const client = createClient({ url: gateway.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  return client.iterate({ query, variables: { id: '1' } });
}

test('events come over the socket of the subgraph, many streams over one', async () => {
  await serve(gateway.graph);
  const streams = [subscribe(), subscribe('subscription { productChanged(id: "9") { id } }')];
  const firsts = streams.map((stream) => stream.next());
  await gateway.graph.topic.listeners(2);

  gateway.graph.topic.publish({ id: '3', name: 'Hat' });

  expect((await firsts[0])?.value).toEqual({ data: { productChanged: { name: 'Hat', stock: 30 } } });
  expect((await firsts[1])?.value).toEqual({ data: { productChanged: { id: '3' } } });
  for (const stream of streams) await stream.return?.();
  await gateway.graph.topic.listeners(0);
});

test('a subscription survives a restart of the subgraph, and is told that events may be lost', async () => {
  await serve(gateway.graph);
  const stream = subscribe();
  const first = stream.next();
  await gateway.graph.topic.listeners(1);
  gateway.graph.topic.publish({ id: '1', name: 'Hat' });
  expect((await first).value).toEqual({ data: { productChanged: { name: 'Hat', stock: 10 } } });

  await server.crash();
  await gateway.graph.topic.listeners(0);
  const second = stream.next();
  await serve(gateway.graph);
  await gateway.graph.topic.listeners(1);
  gateway.graph.topic.publish({ id: '2', name: 'Shirt' });

  expect((await second).value).toEqual({
    data: { productChanged: { name: 'Shirt', stock: 20 } },
    extensions: { eventsLost: { code: 'EVENTS_LOST', count: null } },
  });
  await stream.return?.();
});

test('a subgraph that is not there is told to the client at once', async () => {
  await expect(subscribe().next()).rejects.toEqual([
    {
      message: 'The catalog subgraph cannot be reached for events.',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'catalog' },
    },
  ]);
  await serve(gateway.graph);
});

test("a subgraph's refusal keeps its code", async () => {
  await serve(gateway.graph);
  await expect(subscribe('subscription { refused { id } }').next()).rejects.toEqual([
    { message: 'Not today.', extensions: { code: 'CLOSED', subgraph: 'catalog' } },
  ]);
});
