import { setTimeout as delay } from 'node:timers/promises';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { codedError } from '../../platform/errors/coded-error';
import { identityHeader } from '../../platform/identity/identity-token';
import type { SubgraphFetch, SubgraphResult } from '../engine/fetch/subgraph-fetch';
import { cleanSubgraphErrors } from '../transport/clean-subgraph-errors';
import { createBoundedQueue } from './bounded-queue';
import { defaultReconnect, type ReconnectPolicy, reconnectDelay } from './reconnect-policy';
import { refusedUpstream } from './refused-upstream';
import type { EventsCall, SubgraphEvents } from './subgraph-events';
import {
  createUpstreamClient,
  type OurSocket,
  type UpstreamClient,
  type UpstreamClientOptions,
} from './upstream-client';

/** How a subgraph's events are reached over the network. */
export interface SocketEventsOptions extends UpstreamClientOptions {
  name: string;
  reconnect?: Partial<ReconnectPolicy>;
}

/** Events that may wait until the other subgraphs have completed the ones before. */
const maxWaitingEvents = 1_000;

/** Refusals that trying again does not change. */
const finalCodes: readonly unknown[] = [
  CloseCode.BadRequest,
  CloseCode.Unauthorized,
  CloseCode.Forbidden,
  CloseCode.SubprotocolNotAcceptable,
  CloseCode.SubscriberAlreadyExists,
  CloseCode.TooManyInitialisationRequests,
];

function isFinal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && finalCodes.includes(error.code);
}

/** Whether the subgraph saw no newer identity in time, as after a machine's sleep: the next try has one. */
function isExpired(errors: readonly GraphQLFormattedError[]): boolean {
  return errors.some(({ extensions }) => extensions?.code === 'IDENTITY_REQUIRED');
}

/** Sends each newer identity while a stream lives. @param sent the one that it began with @returns a function that ends it */
function renewIdentity(
  { lookEveryMs }: OurSocket,
  { identity, report }: EventsCall,
  { renew, sent }: { renew(identity: string): void; sent: string },
): () => void {
  let last = sent;
  const look = async () => {
    const token = await identity();
    if (token === last) return;
    last = token;
    renew(token);
  };
  const timer = setInterval(() => void look().catch(report), lookEveryMs).unref();
  return () => clearInterval(timer);
}

/** One try: events until the subgraph ends them (`return`), refuses (an array is thrown) or is gone (anything else). */
async function* readOnce(
  { client, renew, ours }: UpstreamClient & Pick<UpstreamClientOptions, 'ours'>,
  fetch: SubgraphFetch,
  call: EventsCall,
): AsyncGenerator<SubgraphResult> {
  const queue = createBoundedQueue<ExecutionResult>(maxWaitingEvents);
  const { query, variables, operationName } = fetch;
  const identity = ours && (await call.identity());
  const extensions = identity !== undefined && { [identityHeader]: identity };
  const stop = client.subscribe<ExecutionResult['data']>(
    { query, variables, ...(operationName !== undefined && { operationName }), ...(extensions && { extensions }) },
    {
      next: (event) => queue.push(event as ExecutionResult),
      error: (error) => queue.end(error),
      complete: () => queue.end(),
    },
  );
  const stopRenewing = identity !== undefined && renewIdentity(ours as OurSocket, call, { renew, sent: identity });
  call.signal.addEventListener('abort', queue.close, { once: true });
  if (call.signal.aborted) queue.close();
  try {
    for await (const { item, lost } of queue.items) {
      if (lost !== 0) call.noteLoss(lost);
      // Servers send why there is no stream as an event without `data`; an event that failed has `null` there.
      if (item.data === undefined && item.errors) throw item.errors;
      yield cleanSubgraphErrors(item);
    }
  } finally {
    call.signal.removeEventListener('abort', queue.close);
    if (stopRenewing) stopRenewing();
    stop();
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** The events of a subgraph on the network (graphql-transport-ws), over one socket for all streams. */
export function createSocketEvents(options: SocketEventsOptions): SubgraphEvents {
  const { name } = options;
  const policy = { ...defaultReconnect, ...options.reconnect };
  const upstream = createUpstreamClient(options);
  const { client, isOpen } = upstream;
  const unavailable = () =>
    codedError('SUBGRAPH_UNAVAILABLE', `The ${name} subgraph cannot be reached for events.`, { subgraph: name });

  return {
    name,
    async *subscribe(fetch, call) {
      let connected = isOpen();
      const stopListening = client.on('connected', () => {
        connected = true;
      });
      try {
        for (let failures = 0; !call.signal.aborted; ) {
          const startedAt = Date.now();
          try {
            yield* readOnce({ ...upstream, ours: options.ours }, fetch, call);
            return;
          } catch (error) {
            if (Array.isArray(error) && !isExpired(error))
              throw refusedUpstream(name, error as GraphQLFormattedError[]);
            failures = Date.now() - startedAt > policy.steadyMs ? 1 : failures + 1;
            if (isFinal(error)) throw unavailable();
            if (failures > (connected ? policy.maxFailures : policy.maxFirstFailures)) throw unavailable();
          }
          if (connected) call.noteLoss(null);
          await pause(reconnectDelay(policy, failures), call.signal);
        }
      } finally {
        stopListening();
      }
    },
    close: async () => void (await client.dispose()),
  };
}
