import { isDeepStrictEqual } from 'node:util';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { type Context, makeServer, type Server } from 'graphql-ws';
import { identityHeader } from '../identity/identity-token';
import type { Viewer } from '../identity/viewer';
import type { RunningSubgraph } from './run-subgraph';

/** The newest identity of each subscription of a socket, by the subscription's id. */
export type SocketIdentities = Map<string, { token: string; viewer: Viewer }>;

/** What is known of a socket. */
export interface SocketExtra {
  identities: SocketIdentities;
}

type SocketContext = Context<Record<string, unknown>, SocketExtra>;
type Subgraph = Pick<RunningSubgraph, 'subscribe' | 'identify'>;

function tokenIn(holder: Record<string, unknown> | null | undefined): string | undefined {
  const token = holder?.[identityHeader];
  return typeof token === 'string' ? token : undefined;
}

/** A document that graphql-ws finds one subscription in; the real one is the subscriber's to read. */
const anySubscription = parse('subscription { any }');

/** Events that can be stopped while none comes, which a generator cannot. */
function stoppable(events: AsyncIterable<ExecutionResult>, stop: () => void): AsyncGenerator<ExecutionResult> {
  const iterator = events[Symbol.asyncIterator]();
  const stopNow = async (): Promise<IteratorReturnResult<undefined>> => {
    stop();
    await iterator.return?.();
    return { done: true, value: undefined };
  };
  return {
    next: () => iterator.next(),
    return: stopNow,
    throw: stopNow,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await stopNow()),
  };
}

/** Keeps what a socket says of its identities. */
function createIdentification({ identify }: Subgraph) {
  return {
    /** Whether a socket may be opened: our own processes only. */
    isOurs: async ({ connectionParams }: SocketContext) =>
      identify(tokenIn(connectionParams)).then(
        () => true,
        () => false,
      ),
    /** Renews the identity of every subscription of the same viewer; one that is not good renews none. */
    async renew({ extra }: SocketContext, payload: Record<string, unknown> | undefined) {
      const token = tokenIn(payload);
      if (token === undefined) return;
      const newer = await identify(token).catch(() => null);
      if (!newer) return;
      for (const known of extra.identities.values()) {
        if (isDeepStrictEqual(known.viewer, newer.viewer)) known.token = token;
      }
    },
  };
}

/**
 * The protocol graphql-transport-ws for a subgraph: `connection_init` with a signed identity (else 4403), a subscription
 * with its own in `extensions`, and a `ping` with a newer one for as long as it lives.
 */
export function createSocketProtocol(subgraph: Subgraph): Server<SocketExtra> {
  const { isOurs, renew } = createIdentification(subgraph);
  return makeServer<Record<string, unknown>, SocketExtra>({
    onConnect: isOurs,
    onPing: renew,
    async onSubscribe({ extra }, id, { query, variables, operationName, extensions }) {
      const token = tokenIn(extensions);
      const { viewer } = await subgraph.identify(token).catch(() => ({ viewer: null }));
      if (viewer && token !== undefined) extra.identities.set(id, { token, viewer });
      const life = new AbortController();
      const events = await subgraph.subscribe(
        { query, variables: variables ?? undefined, operationName: operationName ?? undefined },
        { identity: async () => extra.identities.get(id)?.token, signal: life.signal },
      );
      if (!(Symbol.asyncIterator in events)) return asErrors(events);
      // Handed through the context to `subscribe` below.
      const contextValue = stoppable(events, () => life.abort());
      return { schema: undefined as never, document: anySubscription, contextValue } satisfies ExecutionArgs;
    },
    subscribe: (args) => args.contextValue as AsyncGenerator<ExecutionResult>,
    onComplete: ({ extra }, id) => void extra.identities.delete(id),
  });
}

/** Why there are no events; graphql-ws takes errors of graphql-js only. */
function asErrors({ errors = [] }: ExecutionResult): readonly GraphQLError[] {
  return errors.length > 0 ? errors : [new GraphQLError('The subscription has no events.')];
}
