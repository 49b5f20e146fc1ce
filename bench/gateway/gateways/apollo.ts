import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { staticHeaders } from './static-headers.ts';

/** @apollo/gateway behind @apollo/server and node:http, the fastest front it can have: `apollo.ts SUPERGRAPH PORT`. */
interface Context {
  authorization?: string;
}

class SourceWithAuthorization extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({
    request,
    context,
  }: Parameters<Required<RemoteGraphQLDataSource<Context>>['willSendRequest']>[0]) {
    request.http?.headers.set('authorization', context.authorization ?? '');
    for (const [name, value] of Object.entries(staticHeaders)) request.http?.headers.set(name, value);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.argv[2] as string, 'utf8'),
  buildService: ({ url }) => new SourceWithAuthorization({ url: url as string }),
});
const server = new ApolloServer<Context>({ gateway });
await server.start();

async function answer(request: IncomingMessage) {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const { body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: JSON.parse(text) },
    context: async () => ({ authorization: request.headers.authorization ?? '' }),
  });
  if (body.kind !== 'complete') throw new Error('An answer in parts was not asked for.');
  return body.string;
}

createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(await answer(request));
}).listen(Number(process.argv[3]), '127.0.0.1');
