import type { SubgraphFetch, SubgraphResult } from '../engine/fetch/subgraph-fetch';

/** On whose behalf events are asked for, and until when. */
export interface EventsCall {
  /** The signed identity; signed anew for each connection. */
  identity(): Promise<string>;
  requestId: string;
  /** Headers of the client that go on to a subgraph of somebody else's, which gets no identity. */
  forwarded?: Readonly<Record<string, string>> | undefined;
  signal: AbortSignal;
  /** Told of events that were lost on the way; `null` when nobody knows how many. */
  noteLoss(count: number | null): void;
  /** Told of a stream that does not stop when it should. */
  report(error: unknown): void;
}

/** Events of one subgraph: in this process or over a socket. */
export interface SubgraphEvents {
  readonly name: string;
  /**
   * Subscribes; the stream ends when the subgraph ends it or the call's signal aborts.
   *
   * @throws OperationRefused when the subgraph refuses, GraphQLError `SUBGRAPH_UNAVAILABLE` when it cannot be reached
   */
  subscribe(fetch: SubgraphFetch, call: EventsCall): AsyncIterable<SubgraphResult>;
  close(): Promise<void>;
}
