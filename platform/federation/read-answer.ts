import type { ExecutionResult } from 'graphql';
import { codedError } from '../errors/coded-error';
import type { HttpAnswer } from '../http/post-json';

/**
 * The cause of a failure whose subgraph is there, and takes no request like this one: the next client's may be better, so
 * it says nothing of how the subgraph is.
 */
export class RequestRefused extends Error {}

/** Statuses of a server that is too busy (RFC 9110, 15.5.9; RFC 6585, 4), not of a request that is wrong. */
const busyStatuses: readonly number[] = [408, 429];

/** What a client is told of a subgraph that gave no answer. */
export function unavailable(subgraph: string, reason: string, cause?: Error): Error {
  const error = codedError('SUBGRAPH_UNAVAILABLE', `The ${subgraph} subgraph cannot be reached (${reason}).`, {
    subgraph,
  });
  return cause ? Object.assign(error, { cause }) : error;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A subgraph's answer to a request in GraphQL.
 *
 * @throws GraphQLError `SUBGRAPH_UNAVAILABLE` when it is none; its cause is `RequestRefused` where that is the request's fault
 */
export function readAnswer(subgraph: string, { statusCode, text }: HttpAnswer): ExecutionResult {
  const body = parse(text);
  if (typeof body === 'object' && body !== null && ('data' in body || 'errors' in body)) return body as ExecutionResult;
  const isRefusal = statusCode >= 400 && statusCode < 500 && !busyStatuses.includes(statusCode);
  const reason = `HTTP ${statusCode} without a GraphQL answer`;
  throw unavailable(subgraph, reason, isRefusal ? new RequestRefused(reason) : undefined);
}
