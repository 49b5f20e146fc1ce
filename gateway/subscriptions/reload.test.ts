import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { collectGarbage } from '../../tests/kit/collect-garbage';
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

test('a subscription ends with a code, at once, when its operation does not fit a new supergraph', async () => {
  const gateway = await startStreamingGateway();
  const client = createClient({ url: gateway.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  const ended = new Promise<unknown>((resolve) => {
    const query = 'subscription { productChanged(id: "1") { id stock } }';
    client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve('complete') });
  });
  await gateway.graph.topic.listeners(1);

  gateway.reload((supergraphSdl) => supergraphSdl.replace(/^ +stock: Int!.*\n/m, ''));

  expect(await ended).toEqual([
    {
      message: expect.stringMatching(/^Cannot query field "stock" on type "Product"/),
      locations: [{ line: 1, column: 45 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ]);
  await gateway.graph.topic.listeners(0);
  await gateway.close();
});

test('a subscription without events keeps nothing of the supergraph that it began on', async () => {
  const gateway = await startStreamingGateway();
  const client = createClient({ url: gateway.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  const stream = client.iterate({ query: 'subscription { productChanged(id: "1") { id stock } }' });
  const next = stream.next();
  await gateway.graph.topic.listeners(1);
  const old = [new WeakRef(gateway.engine())];
  gateway.reload();
  old.push(new WeakRef(gateway.engine()));
  gateway.reload();

  await collectGarbage();

  expect(old.map((engine) => engine.deref())).toEqual([undefined, undefined]);
  gateway.graph.topic.publish({ id: '7', name: 'Hat' });
  expect((await next).value).toEqual({ data: { productChanged: { id: '7', stock: 70 } } });
  await stream.return?.();
  await gateway.close();
});
