import type { GraphQLFormattedError } from 'graphql';
import { type ObservedOperation, observeOperation } from '../../platform/metrics/graphql-metrics';

/** What became of an operation. */
export interface AnsweredOperation {
  name: string | null | undefined;
  type: ObservedOperation['type'];
  /** Milliseconds, as `performance.now()` tells them; `null` for a stream, which lives as long as its client likes. */
  startedAt: number | null;
  hasData: boolean;
  errors: readonly Pick<GraphQLFormattedError, 'extensions'>[];
}

/** Counts an operation: name, outcome, duration, error codes. */
export function observeAnswer({ name, type, startedAt, hasData, errors }: AnsweredOperation): void {
  observeOperation({
    name,
    type,
    outcome: errors.length === 0 ? 'ok' : hasData ? 'partial' : 'error',
    seconds: startedAt === null ? null : (performance.now() - startedAt) / 1_000,
    errorCodes: errors.map(({ extensions }) => String(extensions?.code ?? 'none')),
  });
}
