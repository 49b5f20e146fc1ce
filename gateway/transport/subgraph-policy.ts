/** How much patience and room a subgraph gets. */
export interface SubgraphPolicy {
  /** Milliseconds that one answer may take. */
  timeoutMs: number;
  /** Further milliseconds for a fetch with files: its client has yet to send them. */
  uploadMs: number;
  /** Fetches with files under way at once, apart from all others: each lasts as long as its client takes. */
  maxUploads: number;
  /** Fetches under way at once; more wait. */
  maxConcurrent: number;
  /** Fetches that may wait; more are refused at once, before they take the memory of all others. */
  maxWaiting: number;
  retry: {
    /** Retries for each 100 queries: more would turn a subgraph's weakness into its end. */
    perHundred: number;
    /** Retries that may be spent at once after a quiet time. */
    burst: number;
    /** Milliseconds before a retry, at most; the wait is drawn between half of it and all. */
    delayMs: number;
  };
  breaker: {
    /** Milliseconds over which failures are counted. */
    windowMs: number;
    /** Fetches in the window below which nothing is concluded. */
    minFetches: number;
    /** Share of failures from which on the subgraph is left alone. */
    failureShare: number;
    /** Milliseconds until one fetch tries again. */
    pauseMs: number;
  };
}

/** What a subgraph gets unless it is told otherwise. */
export const defaultSubgraphPolicy: SubgraphPolicy = {
  timeoutMs: 10_000,
  uploadMs: 60_000,
  // The connections that the HTTP transport has for them.
  maxUploads: 8,
  // Twice the connections of the HTTP transport: the next answer's request is ready when a connection is free.
  maxConcurrent: 128,
  maxWaiting: 2_000,
  retry: { perHundred: 10, burst: 10, delayMs: 50 },
  breaker: { windowMs: 10_000, minFetches: 20, failureShare: 0.5, pauseMs: 2_000 },
};
