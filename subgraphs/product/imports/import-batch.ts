import type { Database } from '../../../platform/database/database';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { newUuid } from '../../../platform/ids/typed-id';
import { assertBatchSize } from '../../../platform/imports/batch-size';
import type { ImportError, ImportOutcome } from '../../../platform/imports/import-result.type';
import { inputDigest } from '../../../platform/imports/input-digest';
import { refuseReferences } from './refuse-references';

/** What is stored under an external reference. */
export interface KnownRow {
  id: string;
  external_reference: string;
  import_digest: string | null;
  /** Where things of its kind have one. */
  handle?: string;
}

/** One item on its way into the database. */
export interface ImportItem<Input> {
  input: Input;
  digest: string;
  /** Key of the row that it is or becomes. */
  id: string;
  exists: boolean;
  /** Its handle now, if it has one. */
  handle: string | null;
  /** Why it is refused; a writer adds to it, and writes only what has none. */
  errors: ImportError[];
}

/** What became of one item; the id is that of the row. */
export interface ImportedItem {
  externalReference: string;
  outcome: ImportOutcome;
  id: string | null;
  errors: ImportError[];
}

/** What makes the import of one kind of thing. */
export interface ImportPlan<Input> {
  find(database: Database, references: readonly string[]): Promise<KnownRow[]>;
  /** Checks items and writes those without errors, in a handful of statements for all of them. */
  write(transaction: Database, items: readonly ImportItem<Input>[]): Promise<void>;
}

type Named = { externalReference: string };
type Digested<Input> = { input: Input; digest: string };

async function findKnown<Input extends Named>(
  database: Database,
  plan: ImportPlan<Input>,
  inputs: readonly Digested<Input>[],
): Promise<Map<string, KnownRow>> {
  if (inputs.length === 0) return new Map();
  const references = inputs.map(({ input }) => input.externalReference);
  const rows = await plan.find(database, references);
  return new Map(rows.map((row) => [row.external_reference, row]));
}

function writeChanged<Input extends Named>(
  database: Database,
  plan: ImportPlan<Input>,
  changed: readonly Digested<Input>[],
): Promise<ImportItem<Input>[]> {
  return retryOnConflict(() =>
    database.transaction(async (transaction) => {
      const known = await findKnown(transaction, plan, changed);
      const items = changed.map(({ input, digest }): ImportItem<Input> => {
        const row = known.get(input.externalReference);
        const { id = newUuid(), handle = null } = row ?? {};
        return { input, digest, id, exists: row !== undefined, handle, errors: [] };
      });
      await plan.write(transaction, items);
      return items;
    }),
  );
}

function resultOf({ input, id, exists, errors }: ImportItem<Named>): ImportedItem {
  const { externalReference } = input;
  if (errors.length > 0) return { externalReference, outcome: 'FAILED' as ImportOutcome, id: null, errors };
  return { externalReference, outcome: (exists ? 'UPDATED' : 'CREATED') as ImportOutcome, id, errors };
}

/**
 * Imports a batch in one transaction: an item that is refused leaves nothing behind and holds back no other; one that
 * equals what was imported before costs no write.
 *
 * @returns in the order of `inputs`
 * @throws GraphQLError `TOO_MANY_ITEMS`
 */
export async function importBatch<Input extends Named>(
  database: Database,
  plan: ImportPlan<Input>,
  inputs: readonly Input[],
): Promise<ImportedItem[]> {
  assertBatchSize(inputs);
  const refusals = refuseReferences(inputs);
  const usable = inputs.filter((_, index) => refusals[index] === null);
  const digested = usable.map((input) => ({ input, digest: inputDigest(input) }));
  const known = await findKnown(database, plan, digested);
  const changed = digested.filter(({ input, digest }) => known.get(input.externalReference)?.import_digest !== digest);
  const items = changed.length > 0 ? await writeChanged(database, plan, changed) : [];
  const results = new Map(items.map((item) => [item.input.externalReference, resultOf(item)]));
  return inputs.map(({ externalReference }, index) => {
    const refusal = refusals[index];
    if (refusal) return { externalReference, outcome: 'FAILED' as ImportOutcome, id: null, errors: [refusal] };
    const id = known.get(externalReference)?.id ?? null;
    const unchanged = { externalReference, outcome: 'UNCHANGED' as ImportOutcome, id, errors: [] };
    return results.get(externalReference) ?? unchanged;
  });
}
