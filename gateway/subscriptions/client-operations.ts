import type { IdentityTokens } from '../../platform/identity/identity-token';
import { clientSubscriptions, eventsLost, upstreamStreams } from '../../platform/metrics/subscription-metrics';
import type { OperationRequest } from '../engine/engine';
import type { EngineError } from '../engine/engine-error';
import type { JoinedSubgraph } from '../engine/schema/engine-schema';
import { type Caller, createGatewayContext } from '../gateway-context';
import { clientErrors, OperationRefused } from '../pipeline/client-errors';
import type { AdmittedOperation, OperationChain } from '../pipeline/operation-chain';
import type { CurrentEngine } from '../supergraph/current-engine';
import { answerText, answerTexts, errorsText, type IncrementalFormat, withLoss } from './answer-text';
import { followEngine } from './follow-engine';
import { createSharedStreams, type StreamSource } from './shared-streams';
import { createStreamContext } from './stream-context';
import type { SubgraphEvents } from './subgraph-events';

/** What clients' operations run on. */
export interface ClientOperationsOptions {
  chain: OperationChain;
  /** The engine of the moment, which subscriptions follow. */
  current: Pick<CurrentEngine, 'engine' | 'onChange'>;
  /** Where a subgraph's events come from; a subgraph that has no subscriptions needs none. */
  events(subgraph: JoinedSubgraph): SubgraphEvents | undefined;
  tokens: IdentityTokens;
  /** Events that may wait for one client. */
  maxWaitingEvents: number;
  /** Told of what nobody expected. */
  report(error: unknown): void;
}

/** One operation of a client, whatever it came over. */
export interface ClientOperation {
  request: OperationRequest;
  caller: Caller;
  /** How `@defer` is spelled to this client; null when it takes whole answers only. */
  format: IncrementalFormat | null;
  /** Aborted when the client is gone. */
  life: AbortController;
  /** Whether it came by GET. */
  readOnly?: boolean;
}

/** What is known of an answer from its first payload on. */
export interface AnswerHead {
  /** Whether it comes in parts (`@defer`). */
  isIncremental: boolean;
  /** HTTP status. */
  status: number;
}

/** An operation under way, or why it is not. */
export type StartedOperation =
  | { errors: readonly EngineError[]; status: number; kind?: never; payloads?: never; head?: never }
  | {
      errors?: never;
      kind: AdmittedOperation['kind'];
      /**
       * JSON texts, each one answer or part of one; ends soon after the operation's life does.
       *
       * @throws OperationRefused
       */
      payloads: AsyncIterable<string>;
      head: AnswerHead;
    };

/** Characters of the events that may wait for one client: 64 events of an ordinary size are far below it. */
const maxWaitingCharacters = 4_194_304;

/** Starts operations for clients on sockets and streams. */
export interface ClientOperations {
  start(operation: ClientOperation): Promise<StartedOperation>;
  /** Streams from subgraphs that are open, however many clients share them. */
  openStreams(): number;
}

/** What a subscription keeps of the operation that was admitted. */
interface Shareable {
  /** Equal for clients that get equal events. */
  key: string;
  observe: AdmittedOperation['observe'];
}

/** Runs a query or a mutation. */
async function* executed(
  { format, life }: ClientOperation,
  { execute }: AdmittedOperation,
  head: AnswerHead,
): AsyncGenerator<string> {
  const answer = await execute();
  if (answer.data === undefined) {
    head.status = answer.status;
    yield errorsText(answer.errors);
    return;
  }
  head.isIncremental = answer.deferred !== null;
  for await (const text of answerTexts(answer, format ?? '20220824')) {
    if (life.signal.aborted) return;
    yield text;
  }
}

/** Makes the part of the gateway that is the same for sockets, SSE and multipart. */
export function createClientOperations(options: ClientOperationsOptions): ClientOperations {
  const { chain, current, tokens, report } = options;
  const weight = { max: maxWaitingCharacters, of: (text: string) => text.length };
  const streams = createSharedStreams<string>({ items: options.maxWaitingEvents, weight });
  const events = (subgraph: JoinedSubgraph) => {
    const found = options.events(subgraph);
    if (!found) throw new Error(`Nothing was wired for the events of the subgraph ${subgraph.name}.`);
    return found;
  };

  // It gets no more of the admitted operation than it needs: a stream lives for days, and must not keep its engine.
  async function* subscribed({ request, caller, life }: ClientOperation, { key, observe }: Shareable) {
    const context = createStreamContext(caller, tokens);
    const open = async function* (source: StreamSource) {
      // Events are shared by all who subscribe alike, whether they ask for the cost or not.
      const answers = followEngine({ ...source, request, context, current, events, report });
      upstreamStreams.inc();
      try {
        for await (const answer of answers) yield answerText({ ...answer, cost: null });
      } finally {
        upstreamStreams.dec();
      }
    };
    clientSubscriptions.inc();
    try {
      for await (const { item, lost } of streams.join(key, open, life.signal)) {
        eventsLost.inc(lost ?? 0);
        yield withLoss(item, lost);
      }
      observe([], true);
    } catch (error) {
      const errors = clientErrors(error, caller.requestId, report);
      observe(errors, false);
      throw new OperationRefused(errors);
    } finally {
      clientSubscriptions.dec();
    }
  }

  return {
    async start(operation) {
      const { request, caller, format, life, readOnly = false } = operation;
      const context = createGatewayContext(caller, tokens);
      const asked = { ...request, defer: format !== null };
      const { admitted, refusal } = await chain.admit({ request: asked, context, life, readOnly });
      if (refusal) return refusal;
      const { kind } = admitted;
      const head: AnswerHead = { isIncremental: false, status: 200 };
      if (kind !== 'subscription') return { kind, payloads: executed(operation, admitted, head), head };
      const { prepared, observe } = admitted;
      const key = JSON.stringify([request.query, request.operationName ?? null, prepared.variables, caller.viewer]);
      return { kind, payloads: subscribed(operation, { key, observe }), head };
    },
    openStreams: streams.size,
  };
}
