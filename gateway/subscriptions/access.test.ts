import { type StreamingGateway, startStreamingGateway, userViewer } from '../../tests/kit/streaming-gateway';

let gateway: StreamingGateway;
beforeEach(async () => {
  gateway = await startStreamingGateway();
  gateway.viewers.set('Bearer ada', userViewer('ada'));
});
afterEach(() => gateway.close());

function post(query: string, accept: string, authorization?: string) {
  return fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...(authorization && { authorization }) },
    body: JSON.stringify({ query }),
  });
}

const refused = (coordinate: string, path: string) =>
  `{"message":"Sign in to use ${coordinate}.","path":[${path}],` +
  '"extensions":{"code":"UNAUTHORIZED_FIELD_OR_TYPE","reason":"UNAUTHENTICATED"}}';

test('a subscription to what a visitor may not have is refused before its subgraph hears of it', async () => {
  const response = await post('subscription { orderPlaced { id } }', 'text/event-stream');
  const error = refused('Subscription.orderPlaced', '"orderPlaced"');
  expect(await response.text()).toBe(`:\n\nevent: next\ndata: {"errors":[${error}]}\n\nevent: complete\ndata:\n\n`);
  await gateway.graph.topic.listeners(0);
});

test.each([
  [
    undefined,
    `{"data":{"productChanged":{"reorderAt":null}},"errors":[${refused('Product.reorderAt', '"productChanged","reorderAt"')}]}`,
  ],
  ['Bearer ada', '{"data":{"productChanged":{"reorderAt":3}}}'],
])('each event holds what its receiver may have: %p', async (authorization, event) => {
  const response = await post(
    'subscription { productChanged(id: "1") { reorderAt } }',
    'text/event-stream',
    authorization,
  );
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  await gateway.graph.topic.listeners(1);

  gateway.graph.topic.publish({ id: '1', name: 'Hat' });

  let text = '';
  while (!text.includes('reorderAt')) text += new TextDecoder().decode((await reader.read()).value);
  expect(text).toBe(`:\n\nevent: next\ndata: ${event}\n\n`);
  await reader.cancel();
});

test('a deferred part with a refused field comes with the rest', async () => {
  const query = '{ product(id: "1") { name ... @defer { stock reorderAt } } }';
  const response = await post(query, 'multipart/mixed;deferSpec=20220824,application/json');
  expect(await response.text()).toContain('"data":{"product":{"name":"Product 1","stock":10,"reorderAt":null}}');
});
