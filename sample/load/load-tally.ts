import type { BulkResult } from './bulk-import';

/** What became of the things of one kind. */
export interface LoadCounts {
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
}

/** Failures that are told; more than these have one cause. */
const toldFailures = 5;

/** Counts what a load did. */
export class LoadTally {
  /** By kind of thing, in the order in which they were loaded. */
  readonly counts: Record<string, LoadCounts> = {};
  /** The first failures, in words. */
  readonly failures: string[] = [];

  /** @param names of the things, in the order of the results */
  add(kind: string, names: readonly string[], results: readonly BulkResult[]): void {
    this.counts[kind] ??= { created: 0, updated: 0, unchanged: 0, failed: 0 };
    const counts = this.counts[kind];
    for (const [index, { outcome, errors }] of results.entries()) {
      counts[outcome.toLowerCase() as keyof LoadCounts] += 1;
      if (outcome !== 'FAILED' || this.failures.length >= toldFailures) continue;
      const reasons = errors.map(({ field, message }) => `${field ? `${field.join('.')}: ` : ''}${message}`);
      this.failures.push(`${kind}: ${names[index]}: ${reasons.join('; ')}`);
    }
  }

  /** How many things failed, of all kinds. */
  get failed(): number {
    return Object.values(this.counts).reduce((sum, { failed }) => sum + failed, 0);
  }
}
