import { type StreamingGateway, startStreamingGateway, userViewer } from '../../tests/kit/streaming-gateway';

const changed = 'subscription { productChanged(id: "1") { name stock } }';
const deferred = '{ product(id: "1") { name ... @defer(label: "later") { stock } } }';
const multipartSubscription = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json';

let gateway: StreamingGateway;
afterEach(() => gateway.close());

const start = async (limits: Parameters<typeof startStreamingGateway>[0] = {}) => {
  gateway = await startStreamingGateway(limits);
};

function post(query: string, accept: string, headers: Record<string, string> = {}) {
  return fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ query }),
  });
}

/** Reads a stream until it has brought a text. */
function readerOf(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let seen = '';
  return {
    async until(text: string): Promise<string> {
      while (!seen.includes(text)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`The stream ended without ${text}: ${seen}`);
        seen += decoder.decode(value);
      }
      return seen;
    },
    async rest(): Promise<string> {
      for (let part = await reader.read(); !part.done; part = await reader.read()) seen += decoder.decode(part.value);
      return seen;
    },
    cancel: () => reader.cancel(),
  };
}

const boundaryPart = (boundary: string, text: string) =>
  `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${text}\r\n--${boundary}`;

describe('server-sent events', () => {
  test('a subscription: next events, and the upstream ends with the client', async () => {
    await start();
    const response = await post(changed, 'text/event-stream', { origin: 'https://shop.example' });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    const stream = readerOf(response);
    await gateway.graph.topic.listeners(1);

    gateway.graph.topic.publish({ id: '1', name: 'Hat' });

    expect(await stream.until('stock')).toBe(
      ':\n\nevent: next\ndata: {"data":{"productChanged":{"name":"Hat","stock":10}}}\n\n',
    );
    await stream.cancel();
    await gateway.graph.topic.listeners(0);
  });

  test('a query by GET: one answer and the end', async () => {
    await start();
    const url = `${gateway.url}?query=${encodeURIComponent('{ warehouses }')}`;
    const response = await fetch(url, { headers: { accept: 'text/event-stream', 'apollo-require-preflight': 'true' } });
    expect(await response.text()).toBe(
      ':\n\nevent: next\ndata: {"data":{"warehouses":2}}\n\nevent: complete\ndata:\n\n',
    );
  });

  test('a mutation by GET is refused', async () => {
    await start();
    const url = `${gateway.url}?query=${encodeURIComponent('mutation { rename(name: "Cap") }')}`;
    const response = await fetch(url, { headers: { accept: 'text/event-stream', 'apollo-require-preflight': 'true' } });
    expect(response.status).toBe(405);
    expect(await response.json()).toEqual({
      errors: [{ message: 'Send mutations by POST.', extensions: { code: 'METHOD_NOT_ALLOWED' } }],
    });
  });

  test('an operation that does not fit: its errors and the end', async () => {
    await start();
    expect(await (await post('{ nothing }', 'text/event-stream')).text()).toBe(
      ':\n\nevent: next\ndata: {"errors":[{"message":"Cannot query field \\"nothing\\" on type \\"Query\\".",' +
        '"locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}' +
        '\n\nevent: complete\ndata:\n\n',
    );
  });

  test('a silent stream has heartbeats', async () => {
    await start({ limits: { heartbeatMs: 5 } });
    const stream = readerOf(await post(changed, 'text/event-stream'));
    expect(await stream.until(':\n\n:\n\n:\n\n')).toMatch(/^(:\n\n)+$/);
    await stream.cancel();
  });

  test('credentials that expire end the stream with their code', async () => {
    await start({ limits: { recheckMs: 20 } });
    gateway.viewers.set('Bearer ada', userViewer('ada'));
    const stream = readerOf(await post(changed, 'text/event-stream', { authorization: 'Bearer ada' }));
    await gateway.graph.topic.listeners(1);

    gateway.viewers.delete('Bearer ada');

    expect(await stream.rest()).toBe(
      ':\n\nevent: next\ndata: {"errors":[{"message":"The access token has expired. Refresh the session.",' +
        '"extensions":{"code":"TOKEN_EXPIRED"}}]}\n\nevent: complete\ndata:\n\n',
    );
    await gateway.graph.topic.listeners(0);
  });

  test('credentials are looked at no more once the answer has ended', async () => {
    await start({ limits: { recheckMs: 5 } });
    gateway.viewers.set('Bearer ada', userViewer('ada'));
    await (await post('{ warehouses }', 'text/event-stream', { authorization: 'Bearer ada' })).text();
    const looks = jest.spyOn(gateway.viewers, 'get');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(looks.mock.calls.length).toBeLessThan(2);
  });

  test('a gateway that stops cuts the stream, so that its client comes back elsewhere', async () => {
    await start();
    const stream = readerOf(await post(changed, 'text/event-stream'));
    await gateway.graph.topic.listeners(1);
    await gateway.close();
    expect(await stream.rest()).toBe(':\n\n');
  });
});

describe('multipart', () => {
  test('a subscription as Apollo Client asks for it', async () => {
    await start();
    const response = await post(changed, multipartSubscription);
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec=1.0');
    const stream = readerOf(response);
    await gateway.graph.topic.listeners(1);

    gateway.graph.topic.publish({ id: '1', name: 'Hat' });

    const payload = '{"payload":{"data":{"productChanged":{"name":"Hat","stock":10}}}}';
    expect(await stream.until('stock')).toBe(`--graphql${boundaryPart('graphql', payload)}`);
    await stream.cancel();
    await gateway.graph.topic.listeners(0);
  });

  test('a refused subscription ends with a payload of null', async () => {
    await start();
    const response = await post('subscription { refused { id } }', multipartSubscription);
    const payload =
      '{"payload":null,"errors":[{"message":"Not today.","extensions":{"code":"CLOSED","subgraph":"catalog"}}]}';
    expect(await response.text()).toBe(`--graphql${boundaryPart('graphql', payload)}--\r\n`);
  });

  test('@defer as Apollo Client asks for it', async () => {
    await start();
    const response = await post(deferred, 'multipart/mixed;deferSpec=20220824,application/json');
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    const parts = [
      '{"data":{"product":{"name":"Product 1"}},"hasNext":true}',
      '{"incremental":[{"data":{"stock":10},"path":["product"],"label":"later"}],"hasNext":true}',
      '{"hasNext":false}',
    ];
    expect(await response.text()).toBe(`---${parts.map((text) => boundaryPart('-', text)).join('')}--\r\n`);
  });

  test('@defer as the incremental delivery draft spells it', async () => {
    await start();
    const response = await post(deferred, 'multipart/mixed;incrementalSpec=v0.2,application/json');
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"; incrementalSpec=v0.2');
    const parts = [
      '{"data":{"product":{"name":"Product 1"}},"pending":[{"id":"0","path":[]}],"hasNext":true}',
      '{"pending":[{"id":"1","path":["product"],"label":"later"}],"incremental":[{"id":"1","data":{"stock":10}}],' +
        '"completed":[{"id":"1"}],"hasNext":true}',
      '{"completed":[{"id":"0"}],"hasNext":false}',
    ];
    expect(await response.text()).toBe(`---${parts.map((text) => boundaryPart('-', text)).join('')}--\r\n`);
  });
});

describe('other answers', () => {
  test('who takes streams and asks for none gets JSON', async () => {
    await start();
    const response = await post('{ warehouses }', 'multipart/mixed;deferSpec=20220824,application/json');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toBe('{"data":{"warehouses":2}}');
  });

  test('a subscription for who takes no subscription is not acceptable', async () => {
    await start();
    const response = await post(changed, 'multipart/mixed;deferSpec=20220824,application/json');
    expect(response.status).toBe(406);
    await gateway.graph.topic.listeners(0);
  });

  test('requests that ask for no stream go to the plain route', async () => {
    await start();
    expect(await (await post('{ warehouses }', 'application/json')).json()).toEqual({ answeredBy: 'the plain route' });
  });
});
