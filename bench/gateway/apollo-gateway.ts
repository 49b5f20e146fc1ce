import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { reportUsage } from './measured-process.ts';

process.env.APOLLO_TELEMETRY_DISABLED = '1';
const { ApolloGateway, RemoteGraphQLDataSource } = await import('@apollo/gateway');

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.argv[2] as string, 'utf8'),
  buildService: ({ url }) =>
    new RemoteGraphQLDataSource({
      url: url as string,
      willSendRequest: ({ request, context }) => {
        request.http?.headers.set('authorization', (context as { authorization?: string }).authorization ?? '');
      },
    }),
});
const server = new ApolloServer({ gateway });
await server.start();
const app = fastify();
app.post(
  '/graphql',
  fastifyApolloHandler(server, { context: async ({ headers }) => ({ authorization: headers.authorization }) }),
);
reportUsage(`${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`);
