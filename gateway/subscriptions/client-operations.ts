import type { IdentityTokens } from '../../platform/identity/identity-token';
import type { Engine, OperationRequest, PreparedOperation } from '../engine/engine';
import type { EngineError } from '../engine/engine-error';
import type { EngineAnswer } from '../engine/run/execute-operation';
import { type Caller, createGatewayContext, type GatewayContext } from '../gateway-context';
import { answerText, answerTexts, type IncrementalFormat, withLoss } from './answer-text';
import { followEngine } from './follow-engine';
import { createSharedStreams, type StreamSource } from './shared-streams';
import { createStreamContext } from './stream-context';
import type { SubgraphEvents } from './subgraph-events';

/** What clients' operations run on. */
export interface ClientOperationsOptions {
  /** The engine of the moment. */
  engine(): Engine<GatewayContext>;
  /** Where events come from; a subgraph that has no subscriptions needs none. */
  events: readonly SubgraphEvents[];
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
  /** How `@defer` is spelled to this client. */
  format: IncrementalFormat;
  /** Aborts when the client, or the operation's time, is gone. */
  signal: AbortSignal;
}

/** An operation under way, or why it is not. */
export type StartedOperation =
  | { errors: readonly EngineError[]; kind?: never; payloads?: never; isIncremental?: never }
  | {
      errors?: never;
      kind: 'query' | 'mutation' | 'subscription';
      /**
       * JSON texts, each one answer or part of one; ends soon after the operation's signal aborts.
       *
       * @throws SubscriptionRefused, GraphQLError or a surprise; see `clientErrors`
       */
      payloads: AsyncIterable<string>;
      /** Whether the answer comes in parts (`@defer`); known from the first payload on. */
      isIncremental(): boolean;
    };

/** Starts operations for clients on sockets and streams. */
export interface ClientOperations {
  start(operation: ClientOperation): StartedOperation;
  /** Streams from subgraphs that are open, however many clients share them. */
  openStreams(): number;
}

/** What a subscription begins on. */
interface First {
  engine: Engine<GatewayContext>;
  prepared: PreparedOperation;
}

/** What is known of an answer. */
interface Seen {
  isIncremental: boolean;
}

/** Makes the part of the gateway that is the same for sockets, SSE and multipart. */
export function createClientOperations(options: ClientOperationsOptions): ClientOperations {
  const { engine, tokens, report } = options;
  const streams = createSharedStreams<string>(options.maxWaitingEvents);
  const events = (subgraph: string) => {
    const found = options.events.find(({ name }) => name === subgraph);
    if (!found) throw new Error(`Nothing was wired for the events of the subgraph ${subgraph}.`);
    return found;
  };

  async function* subscribed({ request, caller, signal }: ClientOperation, first: First): AsyncGenerator<string> {
    const { viewer } = caller;
    const key = JSON.stringify([request.query, request.operationName ?? null, first.prepared.variables, viewer]);
    const open = async function* (source: StreamSource) {
      const context = createStreamContext(caller, tokens);
      const answers = followEngine({ ...source, request, context, engine, first, events, report });
      for await (const answer of answers) yield answerText(answer);
    };
    for await (const { item, lost } of streams.join(key, open, signal)) yield withLoss(item, lost);
  }

  async function* executed({ format, signal }: ClientOperation, execute: () => Promise<EngineAnswer>, seen: Seen) {
    const answer = await execute();
    seen.isIncremental = answer.deferred !== null;
    if (!signal.aborted) yield* answerTexts(answer, format);
  }

  return {
    start(operation) {
      const used = engine();
      const context = createGatewayContext(operation.caller, tokens);
      const { prepared, errors } = used.prepare(operation.request, context);
      if (errors) return { errors };
      const first = { engine: used, prepared };
      const kind = prepared.operation.parsed.operation.operation;
      const seen: Seen = { isIncremental: false };
      const execute = () => used.execute(prepared, { context, signal: operation.signal });
      const payloads = kind === 'subscription' ? subscribed(operation, first) : executed(operation, execute, seen);
      return { kind, payloads, isIncremental: () => seen.isIncremental };
    },
    openStreams: streams.size,
  };
}
