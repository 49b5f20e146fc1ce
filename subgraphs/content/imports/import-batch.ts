import type { Database } from '../../../platform/database/database';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { newUuid } from '../../../platform/ids/typed-id';
import { assertBatchSize } from '../../../platform/imports/batch-size';
import { type ImportError, ImportOutcome } from '../../../platform/imports/import-result.type';
import { inputDigest } from '../../../platform/imports/input-digest';
import { checkTitle } from '../checks/check-text';
import { lockImports } from './import-lock.store';

/** What is stored under an external reference. */
export interface KnownRow {
  id: string;
  external_reference: string;
  import_digest: string | null;
  /** Its handle, where things of its kind have one. */
  handle?: string;
}

/** One item on its way in. */
export interface ImportItem<Input> {
  input: Input;
  /** Key of the row that it is or becomes. */
  id: string;
  isNew: boolean;
  /** The handle that it has already. */
  handle: string | null;
  digest: string;
  /** Why it is refused; a writer adds to it and writes only what has none. */
  errors: ImportError[];
}

/** What became of one item. */
export interface ImportedItem {
  externalReference: string;
  /** Key of its row, `null` when it failed. */
  uuid: string | null;
  outcome: ImportOutcome;
  errors: ImportError[];
}

/** What makes an import of one kind of thing. */
export interface ImportPlan<Input extends { externalReference: string }> {
  /** Name of the table; imports into one table take turns. */
  table: string;
  find(transaction: Database, references: readonly string[]): Promise<KnownRow[]>;
  /** Checks the items and writes those without errors, in a handful of statements for all of them. */
  write(transaction: Database, items: readonly ImportItem<Input>[]): Promise<void>;
}

/** How often a batch starts over when somebody else took a handle or deleted an author between our look and our write. */
const attempts = 3;

function toItem<Input extends { externalReference: string }>(
  input: Input,
  known: ReadonlyMap<string, KnownRow>,
): ImportItem<Input> & { unchanged: boolean } {
  const digest = inputDigest(input);
  const row = known.get(input.externalReference);
  const unchanged = row?.import_digest === digest;
  return {
    input,
    id: row?.id ?? newUuid(),
    isNew: row === undefined,
    handle: row?.handle ?? null,
    digest,
    errors: [],
    unchanged,
  };
}

function refuseRepeats(items: readonly ImportItem<{ externalReference: string }>[]): void {
  const seen = new Set<string>();
  for (const { input, errors } of items) {
    const reference = input.externalReference;
    const problem = checkTitle(['externalReference'], reference);
    if (problem) errors.push(problem);
    else if (seen.has(reference)) {
      const message = `"${reference}" is in this call twice.`;
      errors.push({ field: ['externalReference'], message, code: 'DUPLICATE_REFERENCE' });
    }
    seen.add(reference);
  }
}

function outcomeOf(item: { isNew: boolean; unchanged: boolean; errors: readonly ImportError[] }): ImportOutcome {
  if (item.errors.length > 0) return ImportOutcome.FAILED;
  if (item.unchanged) return ImportOutcome.UNCHANGED;
  return item.isNew ? ImportOutcome.CREATED : ImportOutcome.UPDATED;
}

async function importOnce<Input extends { externalReference: string }>(
  transaction: Database,
  plan: ImportPlan<Input>,
  inputs: readonly Input[],
): Promise<ImportedItem[]> {
  await lockImports(transaction, plan.table);
  const references = inputs.map((input) => input.externalReference);
  const found = await plan.find(transaction, references);
  const known = new Map(found.map((row) => [row.external_reference, row]));
  const items = inputs.map((input) => toItem(input, known));
  refuseRepeats(items);
  const changed = items.filter((item) => !item.unchanged && item.errors.length === 0);
  if (changed.length > 0) await plan.write(transaction, changed);
  return items.map((item) => {
    const outcome = outcomeOf(item);
    const uuid = outcome === ImportOutcome.FAILED ? null : item.id;
    return { externalReference: item.input.externalReference, uuid, outcome, errors: item.errors };
  });
}

/**
 * Imports a batch in one transaction: an item that is refused leaves nothing behind and holds back no other; one that
 * was imported before from equal input costs no write.
 *
 * @throws GraphQLError `TOO_MANY_ITEMS`
 */
export async function importBatch<Input extends { externalReference: string }>(
  database: Database,
  plan: ImportPlan<Input>,
  inputs: readonly Input[],
): Promise<ImportedItem[]> {
  assertBatchSize(inputs);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction((transaction) => importOnce(transaction, plan, inputs));
    } catch (error) {
      if (attempt === attempts || violatedConstraint(error) === null) throw error;
    }
  }
}
