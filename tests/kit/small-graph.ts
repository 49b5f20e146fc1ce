import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';
import { readSettings } from '../../platform/config/settings';
import type { SubgraphName } from '../../platform/config/subgraph-name';
import { codedError } from '../../platform/errors/coded-error';
import { enforceAccess } from '../../platform/federation/enforce-access';
import { createSubgraphExecutor } from '../../platform/federation/execute-subgraph';
import type { RunningSubgraph } from '../../platform/federation/run-subgraph';
import type {
  SubgraphContext,
  SubgraphDefinition,
  SubgraphRuntime,
} from '../../platform/federation/subgraph-definition';
import { createSubgraphSubscriber } from '../../platform/federation/subscribe-subgraph';
import { createIdentityTokens, type IdentityTokens } from '../../platform/identity/identity-token';
import { ServiceSecret } from '../../platform/identity/service-secret';
import { createLogger } from '../../platform/log/logger';
import { createTopic, type Topic } from './topic';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@inaccessible", "@authenticated", "@requiresScopes"])`;

const typeDefs: Record<SubgraphName, string> = {
  product: `${link}
    type Query {
      products: [Product!]! me: String requestId: String seen: String
      surprise: String refused: String
      secret: String @requiresScopes(scopes: [["products:read"]])
    }
    type Subscription { productChanged: Product }
    type Product @key(fields: "id") { id: ID! title: String! }`,
  order: `${link}
    type Query { carts: Int }
    type Product @key(fields: "id") { id: ID! stock: Int reserved: Int }`,
  content: `${link}
    type Query { article: Article }
    type Article { title: String! product: Product }
    type Product @key(fields: "id", resolvable: false) { id: ID! }`,
  user: `${link}
    type Query {
      accessTokenKeys: [String!]! @inaccessible
      apiKeyIdentity(secretHash: String!): ApiKeyIdentity @inaccessible
    }
    type ApiKeyIdentity @inaccessible { id: ID! scopes: [String!]! roles: [String!]! }`,
};

const titles = new Map([
  ['1', 'Shirt'],
  ['2', 'Hat'],
]);

/** An event of a product. */
export interface ProductEvent {
  id: string;
  title: string;
}

/** What the user subgraph of a small graph knows; tests change it. */
export interface Accounts {
  /** Public keys as JSON, what `accessTokenKeys` answers. */
  publishedKeys: string[];
  /** By the SHA-256 of the key's secret. */
  apiKeys: Map<string, { id: string; scopes: string[]; roles: string[] }>;
  /** How often each question was asked. */
  asked: { keys: number; apiKey: number };
}

type Resolve = (source: unknown, args: Record<string, string>, context: SubgraphContext) => unknown;
type Resolvers = Record<string, Record<string, Resolve | object | ((reference: { id: string }) => unknown)>>;

function resolversOf(accounts: Accounts, topic: Topic<ProductEvent>): Record<SubgraphName, Resolvers> {
  const events = { subscribe: () => topic.subscribe(), resolve: (event: ProductEvent) => event };
  return {
    product: {
      Query: {
        products: () => [...titles].map(([id, title]) => ({ id, title })),
        me: (_: unknown, __: unknown, { viewer }: SubgraphContext) => JSON.stringify(viewer),
        requestId: (_: unknown, __: unknown, { requestId }: SubgraphContext) => requestId,
        seen: (_: unknown, __: unknown, { client }: SubgraphContext) => JSON.stringify(client),
        surprise: () => {
          throw new Error('connection string of the database');
        },
        refused: () => {
          throw codedError('OUT_OF_SEASON', 'Not in winter.');
        },
        secret: () => 'the secret',
      },
      Subscription: { productChanged: events },
      Product: {
        __resolveReference: ({ id }: { id: string }) => (titles.has(id) ? { id, title: titles.get(id) } : null),
      },
    },
    order: {
      Query: { carts: () => 3 },
      Product: { __resolveReference: ({ id }: { id: string }) => ({ id, stock: Number(id) * 10, reserved: 0 }) },
    },
    content: {
      Query: { article: () => ({ title: 'About a hat that is gone', product: { __typename: 'Product', id: '9' } }) },
    },
    user: {
      Query: {
        accessTokenKeys: () => {
          accounts.asked.keys += 1;
          return accounts.publishedKeys;
        },
        apiKeyIdentity: (_: unknown, { secretHash = '' }: Record<string, string>) => {
          accounts.asked.apiKey += 1;
          return accounts.apiKeys.get(secretHash) ?? null;
        },
      },
    },
  };
}

/** Signs access tokens as the user subgraph does. */
export interface Signer {
  keyId: string;
  publicKey: string;
  sign(claims?: Record<string, unknown>, expires?: string | number): Promise<string>;
}

/** A key pair whose public half has not been published yet. */
export async function createSigner(keyId: string): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    keyId,
    publicKey: JSON.stringify({ ...(await exportJWK(publicKey)), kid: keyId, alg: 'ES256', use: 'sig' }),
    sign: (claims = {}, expires = '15m') =>
      new SignJWT({ sid: 'sess_1', roles: ['customer'], scope: 'products:read stock:read', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: keyId })
        .setIssuer('tributary')
        .setAudience('tributary')
        .setSubject('user_1')
        .setExpirationTime(expires)
        .sign(privateKey),
  };
}

const secret = new ServiceSecret('a-secret-that-only-the-tests-know-of');

/** Tokens of the small graph's installation. */
export const smallGraphTokens = createIdentityTokens(secret);

/** The same, good for three seconds, or two: a token's time is in whole ones. */
export const shortLivedTokens = createIdentityTokens(secret, 3);

/** A graph of four subgraphs of a few lines, without a database: for what the gateway does, whatever the graph is. */
export interface SmallGraph {
  subgraphs: Record<SubgraphName, RunningSubgraph>;
  accounts: Accounts;
  /** What `productChanged` tells. */
  topic: Topic<ProductEvent>;
  /** File of the composed supergraph. */
  supergraphPath: string;
}

type SchemaModule = Extract<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  { typeDefs: unknown }
>;

function runningSubgraph(name: SubgraphName, resolvers: Resolvers, tokens: IdentityTokens): RunningSubgraph {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(typeDefs[name]), resolvers: resolvers as SchemaModule['resolvers'] },
  ]);
  enforceAccess(schema);
  const definition = { name, createContext: (base: SubgraphContext) => base } as unknown as SubgraphDefinition;
  const log = createLogger({ level: 'silent', name });
  const runtime = { log, settings: readSettings({}) } as unknown as SubgraphRuntime;
  const sdl = typeDefs[name];
  const options = { definition, schema: { schema, sdl }, runtime, tokens };
  const execute = createSubgraphExecutor(options);
  const subscribe = createSubgraphSubscriber(options);
  return {
    name,
    sdl,
    execute,
    subscribe,
    identify: tokens.verify,
    readFile: async () => ({ status: 404, headers: {}, body: null }),
    ping: async () => undefined,
    close: async () => undefined,
  };
}

/** Builds and composes the small graph. */
export async function createSmallGraph(tokens: IdentityTokens = smallGraphTokens): Promise<SmallGraph> {
  const accounts: Accounts = { publishedKeys: [], apiKeys: new Map(), asked: { keys: 0, apiKey: 0 } };
  const topic = createTopic<ProductEvent>();
  const resolvers = resolversOf(accounts, topic);
  const names = Object.keys(typeDefs) as SubgraphName[];
  const subgraphs = Object.fromEntries(names.map((name) => [name, runningSubgraph(name, resolvers[name], tokens)]));
  const composed = composeSupergraph(names.map((name) => ({ name, url: `http://${name}`, sdl: typeDefs[name] })));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tributary-small-graph-'));
  const supergraphPath = path.join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, composed.supergraphSdl);
  return { subgraphs: subgraphs as SmallGraph['subgraphs'], accounts, topic, supergraphPath };
}
