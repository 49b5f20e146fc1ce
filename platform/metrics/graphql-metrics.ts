import { Counter, Histogram } from 'prom-client';
import { boundedLabel } from './bounded-label';
import { registry } from './registry';

/** 200 names: more than the operations of one front end, few enough to keep a scrape under a megabyte. */
const maxOperationNames = 200;

const operationLabel = boundedLabel(maxOperationNames);

/** 100 codes: our own set is smaller, and what a subgraph of somebody else sends must not grow without end. */
const maxErrorCodes = 100;

const errorCodeLabel = boundedLabel(maxErrorCodes);

const operations = new Counter({
  name: 'graphql_operations_total',
  help: 'GraphQL operations answered, by name, type (query, mutation, subscription, unknown) and outcome (ok, partial, error)',
  labelNames: ['operation', 'type', 'outcome'] as const,
  registers: [registry],
});

const durations = new Histogram({
  name: 'graphql_operation_duration_seconds',
  help: 'Time from the parsed request to the whole answer',
  labelNames: ['operation'] as const,
  // From a cached plan on one subgraph (1 ms) to the time-out of a subgraph (10 s).
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

const errors = new Counter({
  name: 'graphql_errors_total',
  help: 'Errors in GraphQL answers, by operation and code',
  labelNames: ['operation', 'code'] as const,
  registers: [registry],
});

/** One answered operation, as the metrics see it. */
export interface ObservedOperation {
  name: string | null | undefined;
  type: 'query' | 'mutation' | 'subscription' | 'unknown';
  /** `ok`: no error; `partial`: data and errors; `error`: no data. */
  outcome: 'ok' | 'partial' | 'error';
  /** `null` for a stream: how long its client listens says nothing of us. */
  seconds: number | null;
  errorCodes: readonly string[];
}

/** Counts one answered operation, its duration and each of its errors. */
export function observeOperation(observed: ObservedOperation): void {
  const operation = operationLabel(observed.name);
  operations.inc({ operation, type: observed.type, outcome: observed.outcome });
  if (observed.seconds !== null) durations.observe({ operation }, observed.seconds);
  for (const code of observed.errorCodes) errors.inc({ operation, code: errorCodeLabel(code) });
}
