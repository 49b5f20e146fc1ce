import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema, parse, subscribe } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { createEngine, type Engine } from '../../gateway/engine/engine';
import type { GatewayContext } from '../../gateway/gateway-context';
import { viewerAccess } from '../../gateway/pipeline/authorize';
import { createInProcessEvents } from '../../gateway/subscriptions/upstream-in-process';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';
import { supergraphId } from '../../gateway/supergraph/supergraph-id';
import { createTopic, type Topic } from './topic';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])`;

const typeDefs = {
  catalog: `${link}
    type Query { product(id: ID!): Product viewer: String }
    type Mutation { rename(name: String!): String }
    type Subscription { productChanged(id: ID!): Product orderPlaced: Product @authenticated refused: Product }
    type Product @key(fields: "id") { id: ID! name: String! }`,
  inventory: `${link}
    type Query { warehouses: Int }
    type Product @key(fields: "id") { id: ID! stock: Int! reorderAt: Int @authenticated }`,
};

/** What happened in the subgraphs of an event graph. */
export interface EventGraphCounts {
  /** Entities that the inventory was asked for. */
  stock: number;
}

/** An event of the catalog. */
export interface ProductEvent {
  id: string;
  name: string;
}

/** Two subgraphs, one of them with events, the other completes them. */
export interface EventGraph {
  topic: Topic<ProductEvent>;
  counts: EventGraphCounts;
  schemas: Record<keyof typeof typeDefs, GraphQLSchema>;
  /** Makes an engine of its own, as a reload does. @param edit makes another supergraph of the graph's */
  load(edit?: (supergraphSdl: string) => string): { id: string; supergraphSdl: string; engine: Engine<GatewayContext> };
}

function createSchemas(topic: Topic<ProductEvent>, counts: EventGraphCounts): EventGraph['schemas'] {
  const Product = { __resolveReference: ({ id }: { id: string }) => ({ id, name: `Product ${id}` }) };
  const catalog = {
    Query: {
      product: (_: unknown, { id }: { id: string }) => ({ id, name: `Product ${id}` }),
      viewer: (_: unknown, __: unknown, { subject }: { subject: string | null }) => subject,
    },
    Mutation: { rename: (_: unknown, { name }: { name: string }) => name },
    Subscription: {
      productChanged: {
        subscribe: () => topic.subscribe(),
        resolve: (event: ProductEvent) => event,
      },
      orderPlaced: {
        subscribe: () => topic.subscribe(),
        resolve: (event: ProductEvent) => event,
      },
      refused: {
        subscribe: () => {
          throw new GraphQLError('Not today.', { extensions: { code: 'CLOSED', stacktrace: ['at secret.ts'] } });
        },
      },
    },
    Product,
  };
  const inventory = {
    Query: { warehouses: () => 2 },
    Product: {
      __resolveReference: ({ id }: { id: string }) => {
        counts.stock += 1;
        return { id, stock: Number(id) * 10, reorderAt: 3 };
      },
    },
  };
  return {
    catalog: buildSubgraphSchema([{ typeDefs: parse(typeDefs.catalog), resolvers: catalog as never }]),
    inventory: buildSubgraphSchema([{ typeDefs: parse(typeDefs.inventory), resolvers: inventory as never }]),
  };
}

/** Builds and composes the graph. */
export function createEventGraph(): EventGraph {
  const topic = createTopic<ProductEvent>();
  const counts: EventGraphCounts = { stock: 0 };
  const schemas = createSchemas(topic, counts);
  const services = Object.entries(typeDefs).map(([name, sdl]) => ({ name, url: `http://${name}`, sdl }));
  const composed = composeSupergraph(services).supergraphSdl;
  return {
    topic,
    counts,
    schemas,
    load(edit = (supergraphSdl) => supergraphSdl) {
      const supergraphSdl = edit(composed);
      const engine = createEngine<GatewayContext>({
        supergraphSdl,
        access: viewerAccess({ rejectUnauthorized: false }),
        report: (error) => {
          throw error;
        },
        fetch: async (name, { query, variables }, context) => {
          const schema = schemas[name as keyof typeof typeDefs];
          const document = parse(query);
          const contextValue = { subject: context.viewer.subject };
          return execute({ schema, document, variableValues: variables, contextValue }) as Promise<ExecutionResult>;
        },
      });
      return { id: supergraphId(supergraphSdl), supergraphSdl, engine };
    },
  };
}

/** The events of the catalog in this process. */
export function inProcessCatalogEvents({ schemas }: EventGraph) {
  return createInProcessEvents('catalog', async ({ query, variables }) =>
    subscribe({ schema: schemas.catalog, document: parse(query), variableValues: variables }),
  );
}

/** The catalog behind a socket of its own. */
export interface CatalogServer {
  port: number;
  /** Ends the process's sockets at once, as a crash does. */
  crash(): Promise<void>;
}

/** Serves the catalog's events by graphql-ws's own server. @param port 0 for any free one */
export async function serveCatalog({ schemas }: EventGraph, port = 0): Promise<CatalogServer> {
  const server: Server = createServer();
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const served = useServer({ schema: schemas.catalog }, sockets);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async crash() {
      for (const socket of sockets.clients) socket.terminate();
      await served.dispose();
      server.close();
      await once(server, 'close');
    },
  };
}
