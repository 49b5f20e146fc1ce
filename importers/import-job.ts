import type { GraphClient } from '../platform/graph-client/graph-client';
import type { ImportProgress } from './import-progress';
import type { ImportReport } from './import-report';

/** What the person may decide; every part has a default. */
export interface ImportOptions {
  /** ISO 4217 code of the prices of a Shopify file. Default `USD`. */
  readonly currency?: string;
  /** Currency by market name, for the market price columns of a Shopify file, such as `{ International: 'EUR' }`. */
  readonly marketCurrencies?: Readonly<Record<string, string>>;
  /** Name of the location that the quantities of a Shopify product file belong to. Default `Default`. */
  readonly location?: string;
}

/** What an importer of one kind works with. */
export interface ImportJob {
  readonly file: string;
  readonly client: GraphClient;
  readonly report: ImportReport;
  readonly progress: ImportProgress;
  readonly options: ImportOptions;
  readonly signal?: AbortSignal | undefined;
}
