import type { GraphClient } from '../platform/graph-client/graph-client';
import { describeSummary } from './describe-summary';
import type { ImportJob, ImportOptions } from './import-job';
import { type ImportProgress, lineProgress } from './import-progress';
import { ImportReport } from './import-report';
import { ImportStopped } from './import-stopped';
import type { ImportSummary } from './import-summary';
import { RefusedFile } from './refused-file';
import { importShopify } from './shopify/import-shopify';
import { importWordpress } from './wordpress/import-wordpress';

/** The kinds of file that can be imported. */
export const IMPORT_KINDS = ['shopify', 'wordpress'] as const;

/** A kind of file that can be imported. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** One import. */
export interface ImportRequest {
  readonly kind: ImportKind;
  /** Path of the file. */
  readonly file: string;
  readonly client: GraphClient;
  /** Takes one line of text without its line break. */
  readonly write: (line: string) => void;
  readonly options?: ImportOptions;
  /** Stops the import after the call in flight. */
  readonly signal?: AbortSignal;
  /** Default: a line through `write` every few seconds. */
  readonly progress?: ImportProgress;
}

const IMPORTERS: Readonly<Record<ImportKind, (job: ImportJob) => Promise<void>>> = {
  shopify: importShopify,
  wordpress: importWordpress,
};

/**
 * Imports a file and writes the account of it. A file that cannot be used is refused before anything is written to
 * the graph (exit code 2). When the graph does not let the caller write, or cannot be reached, or the person stops the
 * import, the account says so and what went in until then stays (exit code 1).
 */
export async function runImport(request: ImportRequest): Promise<ImportSummary> {
  const { kind, file, write, options = {}, signal } = request;
  const report = new ImportReport(write);
  const progress = request.progress ?? lineProgress(write);
  let refused: string | null = null;
  let stopped: string | null = null;
  try {
    await IMPORTERS[kind]({ file, client: reachable(request.client), report, progress, options, signal });
  } catch (error) {
    if (error instanceof RefusedFile) refused = error.message;
    else if (signal?.aborted) stopped = 'on request';
    else if (error instanceof ImportStopped) stopped = error.message;
    else throw error;
  } finally {
    progress.finish();
  }
  const summary = report.summary({ kind, file, refused, stopped });
  for (const line of describeSummary(summary)) write(line);
  return summary;
}

/** A client whose failures to reach the graph end the import with an account instead of a stack trace. */
function reachable(client: GraphClient): GraphClient {
  return {
    as: (accessToken) => reachable(client.as(accessToken)),
    async execute(document, variables, signal) {
      try {
        return await client.execute(document, variables, signal);
      } catch (error) {
        throw new ImportStopped(`the graph cannot be reached: ${(error as Error).message}`, { cause: error });
      }
    },
  };
}
