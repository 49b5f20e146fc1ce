import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { composeSupergraph } from './compose-supergraph.ts';
import type { DataSet } from './subgraph-data.ts';
import { subgraphResolvers } from './subgraph-resolvers.ts';
import { subgraphSchemas } from './subgraph-schemas.ts';

interface Operation {
  query: string;
  variables?: Record<string, unknown>;
}

let requests = 0;

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  return text;
}

/** graphql-js over node:http, with parsed documents kept: as little besides the answer as can be. */
async function serve(schema: GraphQLSchema): Promise<string> {
  const documents = new Map<string, DocumentNode>();
  const server = createServer(async (request, response) => {
    requests += 1;
    const { query, variables } = JSON.parse(await readText(request)) as Operation;
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    documents.set(query, document);
    const result = await execute({ schema, document, variableValues: variables ?? {} });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(result));
  });
  // Longer than a measurement: a closing connection would cost a gateway a retry.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const resolvers = subgraphResolvers(process.argv[2] as DataSet);
const urls = new Map<string, string>();
for (const [name, sdl] of Object.entries(subgraphSchemas)) {
  const module = { typeDefs: parse(sdl), resolvers: resolvers[name as keyof typeof resolvers] as never };
  urls.set(name, await serve(buildSubgraphSchema([module])));
}
process.on('message', (message) => {
  if (message === 'requests') process.send?.({ requests });
});
process.send?.({ supergraphSdl: composeSupergraph(urls) });
