import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startStreamingGateway } from '../../tests/kit/streaming-gateway';

test('subscriptions live through 20 reloads, on the upstream stream that they began with', async () => {
  const gateway = await startStreamingGateway();
  const client = createClient({ url: gateway.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  const stream = client.iterate({ query: 'subscription { productChanged(id: "1") { id stock } }' });
  const answers: unknown[] = [];

  for (let reload = 1; reload <= 20; reload += 1) {
    const next = stream.next();
    await gateway.graph.topic.listeners(1);
    gateway.reload();
    gateway.graph.topic.publish({ id: String(reload), name: 'Hat' });
    answers.push((await next).value);
  }

  const expected = Array.from({ length: 20 }, (_, index) => ({
    data: { productChanged: { id: String(index + 1), stock: (index + 1) * 10 } },
  }));
  expect(answers).toEqual(expected);
  expect(gateway.graph.topic.total()).toBe(1);
  await stream.return?.();
  await gateway.close();
});
