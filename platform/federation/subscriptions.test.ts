import 'reflect-metadata';
import type { ExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import { WebSocket } from 'ws';
import { createTopic, type Topic } from '../../tests/kit/topic';
import { readSettings } from '../config/settings';
import { createIdentityTokens, identityHeader } from '../identity/identity-token';
import { ServiceSecret } from '../identity/service-secret';
import { anonymousViewer, type Viewer } from '../identity/viewer';
import { createLogger } from '../log/logger';
import { buildSubgraphSchema } from './build-subgraph-schema';
import { createSubgraphExecutor } from './execute-subgraph';
import type { RunningSubgraph } from './run-subgraph';
import { serveSubgraph } from './serve-subgraph';
import type { SubgraphContext, SubgraphDefinition, SubgraphRuntime } from './subgraph-definition';
import { createSubgraphSubscriber } from './subscribe-subgraph';

interface Change {
  id: string;
}

let topic: Topic<Change>;
/** How many contexts were made: one for the subscription, and one for each event. */
let contexts = 0;

@ObjectType('Change')
class ChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  seenBy!: string | null;
}

@Resolver()
class ChangeResolver {
  @Query(() => Boolean)
  ready(): boolean {
    return true;
  }

  @Subscription(() => ChangeType, { subscribe: () => topic.subscribe() })
  changed(
    @Root() change: Change,
    @Arg('prefix', () => String) prefix: string,
    @Ctx() context: SubgraphContext,
  ): ChangeType {
    if (change.id === 'broken') throw new Error('a password');
    return { id: `${prefix}${change.id}`, seenBy: context.viewer.subject };
  }

  @Directive('@authenticated')
  @Subscription(() => ChangeType, { subscribe: () => topic.subscribe() })
  ownChanged(@Root() change: Change): ChangeType {
    return { id: change.id, seenBy: null };
  }
}

const tokens = createIdentityTokens(new ServiceSecret('a-secret-that-only-the-tests-know-of'), 2);
const forged = createIdentityTokens(new ServiceSecret('a-secret-that-somebody-else-has-made'));
const ada: Viewer = { ...anonymousViewer, kind: 'user', subject: 'ada' };
const log = createLogger({ level: 'silent', name: 'content' });
const document = 'subscription ($prefix: String!) { changed(prefix: $prefix) { id seenBy } }';

function startSubgraph(): RunningSubgraph {
  const definition: SubgraphDefinition = {
    ...{
      name: 'content',
      resolvers: [ChangeResolver],
      orphanedTypes: [],
      references: {},
      entities: [],
      migrations: [],
    },
    createContext: (base) => {
      contexts += 1;
      return base;
    },
  };
  const schema = buildSubgraphSchema(definition);
  const options = { definition, schema, runtime: { log } as unknown as SubgraphRuntime, tokens };
  return {
    name: 'content',
    sdl: schema.sdl,
    execute: createSubgraphExecutor(options),
    subscribe: createSubgraphSubscriber(options),
    identify: tokens.verify,
    readFile: async () => ({ status: 404, headers: {}, body: null }),
    ping: async () => undefined,
    close: async () => undefined,
  };
}

const sign = (viewer: Viewer) => tokens.sign({ viewer, requestId: 'test' });
const service: Viewer = { ...anonymousViewer, kind: 'service', subject: 'gateway' };

/** A subgraph that can be subscribed to; `renew` gives the subscription's identity of the moment. */
interface Shape {
  subscribe(renew: () => Promise<string>, query?: string): AsyncIterator<ExecutionResult>;
  close(): Promise<void>;
}

async function inProcess(): Promise<Shape> {
  const subgraph = startSubgraph();
  const life = new AbortController();
  async function* read(renew: () => Promise<string>, query = document) {
    const events = await subgraph.subscribe(
      { query, variables: { prefix: 'c-' } },
      { identity: renew, signal: life.signal },
    );
    if (Symbol.asyncIterator in events) yield* events;
    else yield events;
  }
  return { subscribe: read, close: async () => life.abort() };
}

async function overSocket(): Promise<Shape> {
  const server = serveSubgraph(startSubgraph(), readSettings({ SHUTDOWN_GRACE_MS: '200' }), log);
  const url = `${(await server.listen('127.0.0.1', 0)).replace('http', 'ws')}/graphql`;
  const clients: Client[] = [];
  const timers: NodeJS.Timeout[] = [];
  async function* read(renew: () => Promise<string>, query = document): AsyncGenerator<ExecutionResult> {
    const client = createClient({
      ...{ url, webSocketImpl: WebSocket, retryAttempts: 0 },
      connectionParams: async () => ({ [identityHeader]: await sign(service) }),
      on: {
        connected: (socket) => {
          const send = (identity: string) =>
            (socket as WebSocket).send(JSON.stringify({ type: 'ping', payload: { [identityHeader]: identity } }));
          timers.push(setInterval(() => void renew().then(send), 300));
        },
      },
    });
    clients.push(client);
    const extensions = { [identityHeader]: await renew() };
    try {
      yield* client.iterate({ query, variables: { prefix: 'c-' }, extensions }) as AsyncGenerator<ExecutionResult>;
    } catch (errors) {
      if (!Array.isArray(errors)) throw errors;
      yield { errors };
    }
  }
  return {
    subscribe: read,
    async close() {
      for (const timer of timers) clearInterval(timer);
      for (const client of clients) await client.dispose();
      await server.close();
    },
  };
}

const plain = (result: IteratorResult<ExecutionResult>) => JSON.parse(JSON.stringify(result.value ?? null)) as unknown;

describe.each([
  ['in process', inProcess],
  ['over a socket', overSocket],
])('subscriptions of a subgraph %s', (_name, start) => {
  let shape: Shape;

  beforeEach(async () => {
    topic = createTopic<Change>();
    contexts = 0;
    shape = await start();
  });
  afterEach(() => shape.close());

  test('each event is resolved for the viewer, in a context of its own', async () => {
    const events = shape.subscribe(() => sign(ada));
    const first = events.next();
    await topic.listeners(1);
    topic.publish({ id: '1' });
    topic.publish({ id: '2' });

    expect(plain(await first)).toEqual({ data: { changed: { id: 'c-1', seenBy: 'ada' } } });
    expect(plain(await events.next())).toEqual({ data: { changed: { id: 'c-2', seenBy: 'ada' } } });
    expect(contexts).toBe(3);
  });

  test('what a resolver did not mean to say is masked, and the next event comes', async () => {
    const events = shape.subscribe(() => sign(ada));
    const first = events.next();
    await topic.listeners(1);
    topic.publish({ id: 'broken' });
    topic.publish({ id: '2' });

    expect(plain(await first)).toMatchObject({
      data: { changed: null },
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'test' } }],
    });
    expect(plain(await events.next())).toEqual({ data: { changed: { id: 'c-2', seenBy: 'ada' } } });
  });

  test('a reader that leaves ends the source', async () => {
    const events = shape.subscribe(() => sign(ada));
    void events.next();
    await topic.listeners(1);
    await shape.close();
    await topic.listeners(0);
  });

  test.each([
    ['a forged identity', () => forged.sign({ viewer: ada, requestId: 'test' }), document, 'IDENTITY_REQUIRED'],
    ['a visitor', () => sign(anonymousViewer), 'subscription { ownChanged { id } }', 'UNAUTHENTICATED'],
    ['no subscription', () => sign(ada), '{ ready }', 'OPERATION_RESOLUTION_FAILURE'],
    ['what does not fit', () => sign(ada), 'subscription { gone }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is refused, and no source is opened', async (_what, identity, query, code) => {
    const { value } = await shape.subscribe(identity, query).next();
    expect((value as ExecutionResult).errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
    expect(topic.total()).toBe(0);
  });

  test('an identity that is not renewed ends the subscription when it expires', async () => {
    const token = await sign(ada);
    const events = shape.subscribe(async () => token);
    expect(plain(await events.next())).toMatchObject({ errors: [{ extensions: { code: 'IDENTITY_REQUIRED' } }] });
    expect(plain(await events.next())).toBeNull();
    await topic.listeners(0);
  });

  test('an identity of somebody else renews nothing', async () => {
    const own = await sign(ada);
    let asked = 0;
    const events = shape.subscribe(() => {
      asked += 1;
      return asked === 1 ? Promise.resolve(own) : sign({ ...ada, subject: 'eve' });
    });
    expect(plain(await events.next())).toMatchObject({ errors: [{ extensions: { code: 'IDENTITY_REQUIRED' } }] });
  });

  test('one that is renewed goes on', async () => {
    const events = shape.subscribe(() => sign(ada));
    const first = events.next();
    await topic.listeners(1);
    // Longer than an identity lives here.
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    topic.publish({ id: '1' });
    expect(plain(await first)).toEqual({ data: { changed: { id: 'c-1', seenBy: 'ada' } } });
  });
});

test.each([
  ['none', {}],
  ['a forged one', { [identityHeader]: 'eyJhbGciOiJub25lIn0.e30.' }],
])('a socket without a signed identity (%s) is closed with 4403', async (_name, payload) => {
  const server = serveSubgraph(startSubgraph(), readSettings({ SHUTDOWN_GRACE_MS: '200' }), log);
  const url = await server.listen('127.0.0.1', 0);
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
  expect(await closed).toBe(4403);
  await server.close();
});
