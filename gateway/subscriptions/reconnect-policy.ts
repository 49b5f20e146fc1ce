/** How long a subgraph that is away is waited for. */
export interface ReconnectPolicy {
  /** Failures in a row after which the subscription ends: with the waits below, about a minute and a half. */
  maxFailures: number;
  /** Failures in a row when there has been no connection yet: its client waits for the first answer. */
  maxFirstFailures: number;
  /** Milliseconds before the first try again; doubled each time. */
  firstDelayMs: number;
  maxDelayMs: number;
  /** Milliseconds after which a connection counts as good, and failures are counted from zero. */
  steadyMs: number;
}

/** How long is waited unless something else is set. */
export const defaultReconnect: ReconnectPolicy = {
  maxFailures: 20,
  maxFirstFailures: 2,
  firstDelayMs: 100,
  maxDelayMs: 5_000,
  steadyMs: 30_000,
};

/** Milliseconds before try number `failures`: drawn below the limit, so that not all streams come back at once. */
export function reconnectDelay({ firstDelayMs, maxDelayMs }: ReconnectPolicy, failures: number): number {
  const limit = Math.min(maxDelayMs, firstDelayMs * 2 ** (failures - 1));
  return limit * (0.5 + Math.random() / 2);
}
