import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';
import { createTopic, type Topic } from './topic';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@authenticated", "@requiresScopes"])`;

const typeDefs = {
  books: `${link}
    type Query {
      books: [Book!]! whoAsks: String slow: String
      secret: String @authenticated
      ledger: String @requiresScopes(scopes: [["ledger:read"]])
    }
    type Subscription { bookChanged: Book }
    type Book @key(fields: "id") { id: ID! title: String! }`,
  reviews: `${link}
    type Book @key(fields: "id") { id: ID! stars: Int! }`,
};

/** Name of a subgraph of the foreign graph: none is one of ours. */
export type ForeignName = keyof typeof typeDefs;

/** Something that reached a subgraph. */
export interface SeenRequest {
  subgraph: ForeignName;
  headers: IncomingHttpHeaders;
  query: string;
}

/** A book that changed. */
export interface ChangedBook {
  id: string;
  title: string;
}

/** Somebody else's two subgraphs, each on a port of its own, and what reached them. */
export interface ForeignGraph {
  supergraphSdl: string;
  /** Where each subgraph's requests go. */
  urls: Record<ForeignName, string>;
  seen: SeenRequest[];
  /** What sockets were opened with. */
  sockets: { headers: IncomingHttpHeaders; params: unknown }[];
  changes: Topic<ChangedBook>;
  /** Ends the wait of `slow`. */
  release(): void;
  close(): Promise<void>;
}

const titles = new Map([
  ['1', 'Emma'],
  ['2', 'Ulysses'],
]);

function createSchemas(changes: Topic<ChangedBook>, released: Promise<void>): Record<ForeignName, GraphQLSchema> {
  const resolvers: Record<ForeignName, Record<string, Record<string, unknown>>> = {
    books: {
      Query: {
        books: () => [...titles].map(([id, title]) => ({ id, title })),
        whoAsks: (_: unknown, __: unknown, { authorization }: IncomingHttpHeaders) => authorization ?? null,
        slow: async (_: unknown, __: unknown, { authorization }: IncomingHttpHeaders) => {
          await released;
          return authorization ?? null;
        },
        secret: () => 'the secret',
        ledger: () => 'the ledger',
      },
      Subscription: { bookChanged: { subscribe: () => changes.subscribe(), resolve: (event: unknown) => event } },
      Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: titles.get(id) }) },
    },
    reviews: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: Number(id) + 2 }) } },
  };
  const build = (name: ForeignName) =>
    buildSubgraphSchema([{ typeDefs: parse(typeDefs[name]), resolvers: resolvers[name] as never }]);
  return { books: build('books'), reviews: build('reviews') };
}

async function readQuery(request: IncomingMessage): Promise<{ query: string; variables?: Record<string, unknown> }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
}

async function serve(name: ForeignName, schema: GraphQLSchema, seen: SeenRequest[]): Promise<Server> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { query, variables } = await readQuery(request);
    seen.push({ subgraph: name, headers: request.headers, query });
    const contextValue = request.headers;
    const result = await execute({ schema, document: parse(query), variableValues: variables, contextValue });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Serves the subgraphs by graphql-js and graphql-ws's own server. */
export async function startForeignGraph(): Promise<ForeignGraph> {
  const changes = createTopic<ChangedBook>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const schemas = createSchemas(changes, released);
  const seen: SeenRequest[] = [];
  const opened: ForeignGraph['sockets'] = [];
  const servers = {
    books: await serve('books', schemas.books, seen),
    reviews: await serve('reviews', schemas.reviews, seen),
  };
  const sockets = new WebSocketServer({ server: servers.books, path: '/books/query' });
  const onConnect = ({
    connectionParams,
    extra,
  }: {
    connectionParams?: unknown;
    extra: { request: IncomingMessage };
  }) => void opened.push({ headers: extra.request.headers, params: connectionParams });
  const served = useServer({ schema: schemas.books, onConnect }, sockets);
  const urlOf = (name: ForeignName) =>
    `http://127.0.0.1:${(servers[name].address() as AddressInfo).port}/${name}/query`;
  const urls = { books: urlOf('books'), reviews: urlOf('reviews') };
  const names = Object.keys(typeDefs) as ForeignName[];
  return {
    supergraphSdl: composeSupergraph(names.map((name) => ({ name, url: urls[name], sdl: typeDefs[name] })))
      .supergraphSdl,
    urls,
    seen,
    sockets: opened,
    changes,
    release,
    async close() {
      release();
      await served.dispose();
      for (const server of Object.values(servers)) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
