import type { GraphResponse } from '../../platform/graph-client/graph-client';
import { slugify } from '../../platform/ids/handle';
import { describeErrors, type ItemError } from '../call-import';
import type { ImportJob } from '../import-job';
import type { ImportOutcome } from '../import-report';
import { ImportStopped } from '../import-stopped';
import { STOCK_LEVELS_IMPORT } from './operations';

/** Stock of one variant at one location, as `stockLevelsImport` takes it. */
export interface StockLevelImportInput {
  readonly variantId: string;
  readonly locationHandle: string;
  readonly locationName: string;
  readonly onHand: number;
  readonly tracked?: boolean;
  readonly backorder?: boolean;
}

/** A stock level with the place in the file that it comes from. */
export interface StockImportInput {
  readonly line: number;
  readonly subject: string;
  readonly level: StockLevelImportInput;
}

interface StockResult {
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';
  readonly errors: readonly ItemError[];
}

/** The mutation takes no more in one call. */
const LEVELS_PER_CALL = 1_000;

/** A location by its name, with the handle that the graph knows it by. */
export function locationOf(name: string): { locationHandle: string; locationName: string } {
  return { locationHandle: slugify(name), locationName: name };
}

/** Sets stock levels, and counts what became of them. */
export async function importStock(job: ImportJob, levels: readonly StockImportInput[]): Promise<void> {
  for (let start = 0; start < levels.length; start += LEVELS_PER_CALL) {
    await sendLevels(job, levels.slice(start, start + LEVELS_PER_CALL));
  }
}

async function sendLevels(job: ImportJob, levels: readonly StockImportInput[]): Promise<void> {
  const response = await job.client.execute<{ stockLevelsImport: { results: StockResult[] } | null }>(
    STOCK_LEVELS_IMPORT.document,
    { input: levels.map(({ level }) => level) },
    job.signal,
  );
  const results = response.data?.stockLevelsImport?.results;
  if (!results) return refused(job, levels, response);
  for (const [index, { line, subject }] of levels.entries()) {
    const result = results[index];
    if (result && result.outcome !== 'FAILED') {
      job.report.done('stock levels', result.outcome.toLowerCase() as ImportOutcome);
    } else job.report.skip('stock levels', { line, subject, reason: describeErrors(result?.errors ?? []) });
  }
}

/** Codes that no smaller call would be spared. */
const refusals = new Set(['UNAUTHORIZED_FIELD_OR_TYPE', 'UNAUTHENTICATED', 'FORBIDDEN']);

/** The graph refused the call: one level alone is to blame, or a call of any size is hopeless. */
async function refused(
  job: ImportJob,
  levels: readonly StockImportInput[],
  response: GraphResponse<unknown>,
): Promise<void> {
  const error = response.errors?.[0];
  const code = error?.extensions?.code;
  if (refusals.has(code ?? '')) {
    throw new ImportStopped(`stockLevelsImport was refused: ${error?.message} (${code})`);
  }
  const [only] = levels;
  if (levels.length === 1 && only) {
    const reason = error?.message ?? 'the graph gave no answer';
    return job.report.skip('stock levels', { line: only.line, subject: only.subject, reason });
  }
  const half = Math.ceil(levels.length / 2);
  await sendLevels(job, levels.slice(0, half));
  await sendLevels(job, levels.slice(half));
}
