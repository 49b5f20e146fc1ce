import type { SubgraphPolicy } from './subgraph-policy';

/** Keeps fetches away from a subgraph that fails anyway, so that neither it nor its clients wait for nothing. */
export interface CircuitBreaker {
  /** Whether a fetch may go; where it may, `succeed`, `fail` or `leave` has to follow. */
  admit(): boolean;
  succeed(): void;
  fail(): void;
  /** The fetch ended before the subgraph had answered: nothing is known of it, and another fetch may try. */
  leave(): void;
}

/** A breaker that looks at the share of failures in a window, and lets one fetch try after a pause. */
export function createCircuitBreaker(
  policy: SubgraphPolicy['breaker'],
  now: () => number = () => performance.now(),
): CircuitBreaker {
  let windowStart = now();
  let fetches = 0;
  let failures = 0;
  let openUntil: number | null = null;
  let isTrying = false;

  const count = (failed: boolean) => {
    if (now() - windowStart > policy.windowMs) {
      windowStart = now();
      fetches = 0;
      failures = 0;
    }
    fetches += 1;
    if (failed) failures += 1;
  };

  return {
    admit() {
      if (openUntil === null) return true;
      if (isTrying || now() < openUntil) return false;
      isTrying = true;
      return true;
    },
    succeed() {
      if (openUntil !== null && isTrying) {
        openUntil = null;
        isTrying = false;
        windowStart = Number.NEGATIVE_INFINITY;
      }
      count(false);
    },
    fail() {
      count(true);
      const isWorn = fetches >= policy.minFetches && failures / fetches >= policy.failureShare;
      if (isTrying || (openUntil === null && isWorn)) {
        openUntil = now() + policy.pauseMs;
        isTrying = false;
      }
    },
    leave() {
      isTrying = false;
    },
  };
}
