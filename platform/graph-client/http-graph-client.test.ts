import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpGraphClient } from './http-graph-client';

async function withServer<T>(answer: RequestListener, use: (endpoint: string) => Promise<T>): Promise<T> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('sends the operation with the key, and repeats it when the connection breaks or the server is overloaded', async () => {
  const seen: { key: unknown; body: string }[] = [];
  const answer: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push({ key: request.headers['x-api-key'], body });
      if (seen.length === 1) request.socket.destroy();
      else if (seen.length === 2) response.writeHead(503).end('busy');
      else response.setHeader('content-type', 'application/json').end('{"data":{"ok":true}}');
    });
  };
  const response = await withServer(answer, (endpoint) =>
    httpGraphClient({ endpoint, apiKey: 'tbk_test', retryDelaysMs: [1, 1, 1] }).execute('{ ok }', { a: 1 }),
  );
  expect(response).toEqual({ data: { ok: true } });
  expect(seen).toEqual(Array(3).fill({ key: 'tbk_test', body: '{"query":"{ ok }","variables":{"a":1}}' }));
});

test('a user who is signed in asks in place of the key', async () => {
  const seen: unknown[] = [];
  const answer: RequestListener = ({ headers }, response) => {
    seen.push([headers.authorization, headers['x-api-key']]);
    response.end('{"data":{}}');
  };
  await withServer(answer, (endpoint) =>
    httpGraphClient({ endpoint, apiKey: 'tbk_test' }).as('token').execute('{ ok }', {}),
  );
  expect(seen).toEqual([['Bearer token', undefined]]);
});

test('an answer with errors is an answer, and is not repeated', async () => {
  let calls = 0;
  const answer: RequestListener = (_, response) => {
    calls += 1;
    response.writeHead(400).end('{"errors":[{"message":"no"}]}');
  };
  const response = await withServer(answer, (endpoint) => httpGraphClient({ endpoint }).execute('{ ok }', {}));
  expect(response).toEqual({ errors: [{ message: 'no' }] });
  expect(calls).toBe(1);
});

test('an address that serves pages is named as what it is, at once', async () => {
  const answer: RequestListener = (_, response) => response.writeHead(404).end('<h1>Not found</h1>');
  const call = withServer(answer, (endpoint) => httpGraphClient({ endpoint }).execute('{ ok }', {}));
  await expect(call).rejects.toThrow('answered 404 without JSON: is this a GraphQL address?');
});
