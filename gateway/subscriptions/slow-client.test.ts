import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startStreamingGateway } from '../../tests/kit/streaming-gateway';

const query = 'subscription { productChanged(id: "1") { id name } }';

/** Enough for an event not to fit what the system keeps for a socket many times. */
const longName = 'x'.repeat(200_000);
const published = 150;

interface NextMessage {
  type: string;
  payload: { data: { productChanged: { id: string } }; extensions?: { eventsLost: { code: string; count: number } } };
}

test('a client that reads nothing for a while loses the oldest events and is told how many; others lose none', async () => {
  const gateway = await startStreamingGateway({ limits: { maxWaitingEvents: 8 } });
  const slow = new WebSocket(gateway.socketUrl, 'graphql-transport-ws');
  const heard: NextMessage[] = [];
  const last = new Promise<void>((resolve) => {
    slow.on('message', (data) => {
      const message = JSON.parse(String(data)) as NextMessage;
      if (message.type === 'next') heard.push(message);
      if (message.payload?.data?.productChanged.id === String(published)) resolve();
    });
  });
  await once(slow, 'open');
  slow.send(JSON.stringify({ type: 'connection_init' }));
  await once(slow, 'message');
  slow.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  await gateway.graph.topic.listeners(1);
  slow.pause();
  const fast = createClient({ url: gateway.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  for await (const _ of fast.iterate({ query: '{ warehouses }' }));
  const stream = fast.iterate<{ productChanged: { id: string } }>({ query });

  const firstOfFast = stream.next();
  for await (const _ of fast.iterate({ query: '{ warehouses }' }));
  const heardByFast: (string | undefined)[] = [];
  for (let id = 1; id <= published; id += 1) {
    gateway.graph.topic.publish({ id: String(id), name: longName });
    const { value } = await (id === 1 ? firstOfFast : stream.next());
    heardByFast.push(value?.data?.productChanged.id);
  }
  slow.resume();
  await last;

  expect(heardByFast).toEqual(Array.from({ length: published }, (_, index) => String(index + 1)));
  const lost = heard.flatMap(({ payload }) => payload.extensions?.eventsLost ?? []);
  expect(lost).toEqual([{ code: 'EVENTS_LOST', count: published - heard.length }]);
  expect(heard.slice(-8).map(({ payload }) => payload.data.productChanged.id)).toEqual(
    Array.from({ length: 8 }, (_, index) => String(published - 7 + index)),
  );
  expect(gateway.graph.topic.total()).toBe(1);
  slow.terminate();
  await fast.dispose();
  await gateway.close();
});
