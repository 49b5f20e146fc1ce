import { setTimeout as delay } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { CallSignal } from '../../platform/federation/call-signal';
import { RequestRefused, unavailable } from '../../platform/federation/read-answer';
import { isUploadRefusal } from '../../platform/uploads/upload-refusals';
import type { SubgraphFetch } from '../engine/fetch/subgraph-fetch';
import { createCircuitBreaker } from './circuit-breaker';
import { createDeadlines } from './deadlines';
import { createConcurrencyLimit } from './limit-concurrency';
import { createRetryBudget } from './retry-budget';
import { runWithDeadline } from './run-with-deadline';
import type { SubgraphPolicy } from './subgraph-policy';

/** Sends one fetch to a subgraph. @throws whatever kept it from an answer */
export type SendFetch = (fetch: SubgraphFetch, signal: CallSignal) => Promise<ExecutionResult>;

/** As `SendFetch`, with the protections of a policy. @throws GraphQLError `SUBGRAPH_UNAVAILABLE` */
export type GuardedSend = (
  fetch: SubgraphFetch,
  signal: CallSignal | undefined,
  send: SendFetch,
) => Promise<ExecutionResult>;

/** No answer in time, or nobody asked: doing it again would only wait once more. */
class HopelessError extends Error {}

const isHopeless = ({ cause }: Error) => cause instanceof HopelessError || cause instanceof RequestRefused;

/** Time-out, retries of queries, circuit breaker and bounded concurrency of one subgraph, in this order from inside. */
export function guardSubgraph(subgraph: string, policy: SubgraphPolicy): GuardedSend {
  const budget = createRetryBudget(policy.retry);
  const breaker = createCircuitBreaker(policy.breaker);
  const limit = createConcurrencyLimit(policy.maxConcurrent, policy.maxWaiting);
  const uploads = createConcurrencyLimit(policy.maxUploads, policy.maxWaiting);
  const deadlines = createDeadlines(policy.timeoutMs);
  const uploadDeadlines = createDeadlines(policy.timeoutMs + policy.uploadMs);
  const hopeless = (reason: string) => unavailable(subgraph, reason, new HopelessError(reason));
  const timedOut = () => hopeless(`no answer within ${policy.timeoutMs} ms`);

  const sendOnce = async (fetch: SubgraphFetch, signal: CallSignal | undefined, send: SendFetch) => {
    if (!breaker.admit()) throw hopeless('it fails, and is left alone for a moment');
    try {
      const bounds = { deadlines: fetch.files ? uploadDeadlines : deadlines, signal, timedOut };
      const result = await runWithDeadline((inner) => send(fetch, inner), bounds);
      breaker.succeed();
      return result;
    } catch (error) {
      // A client that goes, or sends half a file, says nothing about the subgraph.
      if (signal?.aborted || isUploadRefusal(error)) breaker.leave();
      else if (error instanceof Error && error.cause instanceof RequestRefused) breaker.succeed();
      else breaker.fail();
      throw error;
    }
  };

  const mayRetry = (fetch: SubgraphFetch, error: unknown, signal: CallSignal | undefined) => {
    const isWorthIt = !(error instanceof Error && isHopeless(error));
    return fetch.kind === 'query' && !signal?.aborted && isWorthIt && budget.spend();
  };

  const sendGuarded = async (fetch: SubgraphFetch, signal: CallSignal | undefined, send: SendFetch) => {
    budget.earn();
    try {
      return await sendOnce(fetch, signal, send);
    } catch (error) {
      if (!mayRetry(fetch, error, signal)) throw error;
      await delay((policy.retry.delayMs * (1 + Math.random())) / 2);
      return sendOnce(fetch, signal, send);
    }
  };

  return (fetch, signal, send) =>
    (fetch.files ? uploads : limit).run(
      () => sendGuarded(fetch, signal, send),
      () => unavailable(subgraph, 'too many fetches wait for it'),
    );
}
