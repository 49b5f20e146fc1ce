import { GraphQLError } from 'graphql';
import type { EngineError } from '../engine/engine-error';
import { clientErrors } from './subscription-errors';
import type { heartbeat } from './with-heartbeats';

/** What an HTTP stream carries: answers, signs of life, and at most one failure, which is the last. */
export type StreamItem = string | typeof heartbeat | StreamFailure;

/** Why a stream ends before its operation does. */
export interface StreamFailure {
  errors: readonly EngineError[];
}

/**
 * The payloads of an operation, with whatever ends them early as the last item.
 *
 * @param signal the operation's; its reason is told to the client where it is a GraphQLError
 */
export async function* streamItems(
  payloads: AsyncIterable<string>,
  signal: AbortSignal,
  report: (error: unknown) => void,
): AsyncGenerator<string | StreamFailure> {
  try {
    yield* payloads;
  } catch (error) {
    yield { errors: clientErrors(error, report) };
    return;
  }
  if (signal.reason instanceof GraphQLError) yield { errors: clientErrors(signal.reason, report) };
}
