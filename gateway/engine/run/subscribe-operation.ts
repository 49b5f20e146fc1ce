import type { SubgraphFetch, SubgraphResult } from '../fetch/subgraph-fetch';
import type { CompiledOperation } from '../operation/compile-operation';
import { type EngineAnswer, type ExecutionInput, executeOperation } from './execute-operation';
import { createLane, type Run } from './lane';

/** Opens the stream of a subscription's events at the subgraph that owns its field. */
export type SubscribeUpstream<Context> = (
  subgraph: string,
  fetch: SubgraphFetch,
  context: Context,
  signal: AbortSignal | undefined,
) => AsyncIterable<SubgraphResult>;

/** The operation that the subgraph of a subscription is asked; a lane of no execution gives it its variables. */
function upstreamFetch(operation: CompiledOperation, input: ExecutionInput) {
  const { events } = operation;
  if (!events) throw new Error('Only a subscription can be subscribed to.');
  const run: Run = {
    ...input,
    data: {},
    hasShared: false,
    levels: new Map(),
    signal: input.signal,
    fetchDone: () => undefined,
    defer: () => undefined,
  };
  return { events, fetch: events.request(createLane(run)) };
}

/** Runs a subscription: each event's data comes from its subgraph, the rest of the selection from the others. */
export async function* subscribeOperation(
  operation: CompiledOperation,
  input: ExecutionInput,
  upstream: (subgraph: string, fetch: SubgraphFetch) => AsyncIterable<SubgraphResult>,
): AsyncGenerator<EngineAnswer> {
  const { events, fetch } = upstreamFetch(operation, input);
  for await (const event of upstream(events.subgraph, fetch)) {
    yield await executeOperation(operation, { ...input, start: (lane) => events.deliver(lane, event) });
  }
}
