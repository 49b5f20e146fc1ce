import type { SubgraphPolicy } from './subgraph-policy';

/** How many retries a subgraph may still cost. */
export interface RetryBudget {
  /** Counts a query, which earns a part of a retry. */
  earn(): void;
  /** Takes one retry; `false` when there is none left. */
  spend(): boolean;
}

/** A budget that fills with traffic and not with time: retries stay a fixed share of it. */
export function createRetryBudget({ perHundred, burst }: SubgraphPolicy['retry']): RetryBudget {
  let hundredths = burst * 100;
  return {
    earn() {
      hundredths = Math.min(burst * 100, hundredths + perHundred);
    },
    spend() {
      if (hundredths < 100) return false;
      hundredths -= 100;
      return true;
    },
  };
}
