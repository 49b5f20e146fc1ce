import { createServer } from 'node:http';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, parse } from 'graphql';
import { resolvers, schemas } from './graph.ts';

/** Serves the four subgraphs from one process, and tells the parent the supergraph with their addresses. */
let requests = 0;

async function serve(name: string): Promise<string> {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(schemas[name] as string), resolvers: resolvers[name] as never },
  ]);
  const documents = new Map<string, DocumentNode>();
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', async () => {
      requests += 1;
      const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const result = await execute({ schema, document, variableValues: variables });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(result));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`;
}

const services = [];
for (const name of Object.keys(schemas)) {
  services.push({ name, url: await serve(name), typeDefs: parse(schemas[name] as string) });
}
const composed = composeServices(services);
if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
process.on('message', () => process.send?.({ requests }));
process.send?.({ supergraphSdl: composed.supergraphSdl });
process.on('disconnect', () => process.exit(0));
