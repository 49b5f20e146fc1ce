import type { CatalogLoad } from './load/load-catalog';
import type { LoadCounts } from './load/load-tally';
import type { SampleAccount } from './people/sample-accounts';

/** What a load of the sample store did. */
export interface SampleSummary {
  /** By kind of thing, in the order in which they were loaded. */
  readonly counts: Readonly<Record<string, LoadCounts>>;
  /** The first failures, in words; `failed` counts all. */
  readonly failures: readonly string[];
  readonly failed: number;
  /** The products with prices and stock alone. */
  readonly catalog: CatalogLoad;
  /** Everything together. */
  readonly seconds: number;
  /** Who can sign in; empty when no accounts were asked for. */
  readonly accounts: readonly SampleAccount[];
}
