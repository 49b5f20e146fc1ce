import type { ExecutionResult } from 'graphql';
import type { SubgraphRequest } from './subgraph-transport';

/** On whose behalf a subgraph is subscribed to, and until when. */
export interface SubscribeCall {
  /** The signed identity of the moment. It lives two minutes: a subscription asks for a newer one before it expires. */
  identity(): Promise<string | undefined>;
  /** Aborts when nobody listens any more. */
  signal: AbortSignal;
}

/** Subscribes: the events, or the errors why there are none. */
export type SubscribeSubgraph = (
  request: SubgraphRequest,
  call: SubscribeCall,
) => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
