import { GraphQLError } from 'graphql';
import type { EngineError } from '../engine/engine-error';
import { clientErrors, type Report } from '../pipeline/client-errors';
import type { heartbeat } from './with-heartbeats';

/** What an HTTP stream carries: answers, signs of life, and at most one failure, which is the last. */
export type StreamItem = string | typeof heartbeat | StreamFailure;

/** Why a stream ends before its operation does. */
export interface StreamFailure {
  errors: readonly EngineError[];
}

/** What a stream's failures are told with. */
export interface StreamFailures {
  /** The operation's; its reason is told to the client where it is a GraphQLError. */
  signal: AbortSignal;
  requestId: string;
  /** Whether the payloads have told the reason themselves. */
  isTold(): boolean;
  report: Report;
}

/** The payloads of an operation, with whatever ends them early as the last item. */
export async function* streamItems(
  payloads: AsyncIterable<string>,
  { signal, requestId, isTold, report }: StreamFailures,
): AsyncGenerator<string | StreamFailure> {
  try {
    yield* payloads;
  } catch (error) {
    yield { errors: clientErrors(error, requestId, report) };
    return;
  }
  if (signal.reason instanceof GraphQLError && !isTold())
    yield { errors: clientErrors(signal.reason, requestId, report) };
}
