import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';
import type { SubgraphName } from '../../platform/config/subgraph-name';
import { createSigner, type Signer } from './small-graph';
import { createTopic, type Topic } from './topic';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])`;

const typeDefs: Record<SubgraphName, string> = {
  product: `${link}
    type Query { product(id: ID!): Product }
    type Subscription { productChanged: Product countdown(from: Int!): Int! refused: Int }
    type Product @key(fields: "id") { id: ID! title: String! }`,
  order: `${link}
    type Query { carts: Int }
    type Product @key(fields: "id") { id: ID! stock: Int! }`,
  content: `${link} type Query { articles: Int }`,
  user: `${link}
    type Query {
      accessTokenKeys: [String!]! @inaccessible
      apiKeyIdentity(secretHash: String!): ApiKeyIdentity @inaccessible
    }
    type ApiKeyIdentity @inaccessible { id: ID! scopes: [String!]! roles: [String!]! }`,
};

/** A product that changed. */
export interface ChangedProduct {
  id: string;
  title: string;
}

/** Four subgraphs on one port, one of them with events: what a gateway process of its own is started on. */
export interface LiveGraph {
  /** Environment of the gateway process: supergraph and addresses. */
  environment: Record<string, string>;
  changes: Topic<ChangedProduct>;
  /** Signs access tokens that the gateway takes. */
  signer: Signer;
  close(): Promise<void>;
}

function createSchemas(changes: Topic<ChangedProduct>, publicKey: string): Record<SubgraphName, GraphQLSchema> {
  const resolvers: Record<SubgraphName, Record<string, Record<string, unknown>>> = {
    product: {
      Query: { product: (_: unknown, { id }: { id: string }) => ({ id, title: `Product ${id}` }) },
      Subscription: {
        productChanged: { subscribe: () => changes.subscribe(), resolve: (event: unknown) => event },
        countdown: {
          async *subscribe(_: unknown, { from }: { from: number }) {
            for (let left = from; left > 0; left -= 1) yield left;
          },
          resolve: (left: unknown) => left,
        },
        refused: {
          subscribe: () => {
            throw new GraphQLError('Not today.', { extensions: { code: 'CLOSED_TODAY' } });
          },
        },
      },
      Product: { __resolveReference: ({ id }: { id: string }) => ({ id, title: `Product ${id}` }) },
    },
    order: {
      Query: { carts: () => 3 },
      Product: { __resolveReference: ({ id }: { id: string }) => ({ id, stock: Number(id) * 10 }) },
    },
    content: { Query: { articles: () => 1 } },
    user: { Query: { accessTokenKeys: () => [publicKey], apiKeyIdentity: () => null } },
  };
  const build = (name: SubgraphName) =>
    buildSubgraphSchema([{ typeDefs: parse(typeDefs[name]), resolvers: resolvers[name] as never }]);
  return { product: build('product'), order: build('order'), content: build('content'), user: build('user') };
}

async function answer(schema: GraphQLSchema, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { query, variables } = JSON.parse(Buffer.concat(chunks).toString() || '{"query":"{ __typename }"}');
  const result = await execute({ schema, document: parse(query as string), variableValues: variables });
  response.setHeader('content-type', 'application/graphql-response+json').end(JSON.stringify(result));
}

async function composeToFile(): Promise<{ file: string; folder: string }> {
  const services = Object.entries(typeDefs).map(([name, sdl]) => ({ name, url: `http://${name}`, sdl }));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tributary-live-graph-'));
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, composeSupergraph(services).supergraphSdl);
  return { file, folder };
}

/** Serves the subgraphs, each below its name, by graphql-js and graphql-ws's own server. */
export async function startLiveGraph(): Promise<LiveGraph> {
  const changes = createTopic<ChangedProduct>();
  const signer = await createSigner('live');
  const schemas = createSchemas(changes, signer.publicKey);
  const { file, folder } = await composeToFile();
  const server = createServer((request, response) => {
    const name = request.url?.split('/')[1] as SubgraphName;
    void answer(schemas[name], request, response);
  });
  const sockets = new WebSocketServer({ server, path: '/product/graphql' });
  const served = useServer({ schema: schemas.product }, sockets);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const names = Object.keys(typeDefs) as SubgraphName[];
  return {
    changes,
    signer,
    environment: {
      SUPERGRAPH_PATH: file,
      ...Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${port}/${name}`])),
    },
    async close() {
      await served.dispose();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
