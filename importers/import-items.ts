import { callImport, describeErrors, type ImportOperation } from './call-import';
import type { ImportJob } from './import-job';
import type { ImportOutcome } from './import-report';
import { sendInBatches } from './send-in-batches';

/** An input with the place in the file that it comes from. */
export interface BatchItem<T> {
  readonly line: number;
  /** What a person calls it. */
  readonly subject: string;
  readonly input: T;
}

/** Things of one kind that go through one bulk mutation. */
export interface ItemsToImport<T> {
  /** What the summary calls them. */
  readonly thing: string;
  readonly operation: ImportOperation;
  readonly items: AsyncIterable<BatchItem<T>> | Iterable<BatchItem<T>>;
  /** Hears of each that went in. */
  readonly onDone?: (item: BatchItem<T>, outcome: ImportOutcome) => void;
  /** Hears of each that the graph refused. */
  readonly onSkipped?: (item: BatchItem<T>) => void;
}

/** Sends things in batches through their bulk mutation, and counts what became of them. */
export async function importItems<T extends { readonly externalReference: string }>(
  job: ImportJob,
  { thing, operation, items, onDone, onSkipped }: ItemsToImport<T>,
): Promise<void> {
  await sendInBatches(iterate(items), async (batch) => {
    const inputs = batch.map(({ input }) => input);
    const results = await callImport(job.client, operation, inputs, job.signal);
    for (const [index, item] of batch.entries()) {
      const result = results[index];
      if (result && result.outcome !== 'FAILED') {
        const outcome = result.outcome.toLowerCase() as ImportOutcome;
        job.report.done(thing, outcome);
        onDone?.(item, outcome);
      } else {
        const { line, subject } = item;
        job.report.skip(thing, { line, subject, reason: describeErrors(result?.errors ?? []) });
        onSkipped?.(item);
      }
    }
  });
}

async function* iterate<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
