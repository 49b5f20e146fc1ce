import type { Database } from '../../../platform/database/database';
import { assetReferencesOf } from '../blocks/block-contents';
import { type BlockLookups, type BlockProblem, readBlocks } from '../blocks/read-blocks';
import { appendContentEvents } from '../events/append-content-events';
import { chooseHandles } from '../imports/choose-handles';
import type { ImportItem } from '../imports/import-batch';
import { readId } from '../imports/read-id';
import { createReferences, type ResolveReference } from '../imports/references';
import { emptyEntry } from './empty-entry';
import type { EntryImportFields } from './entry-input.type';
import { findImportedEntries } from './entry-lookup.store';
import type { EntryKind, EntryWrite } from './entry-row';
import { saveEntries } from './entry-write.store';
import { publishEntries, unpublishEntries } from './publication.store';
import { checkEntry, readEntry, withBody } from './read-entry';

/** One imported entry on its way to the database. */
export interface EntryImport<Input extends EntryImportFields> {
  item: ImportItem<Input>;
  entry: EntryWrite;
}

/** What articles or pages have besides what entries have. Problems go to the item's errors. */
export type CompleteEntry<Input extends EntryImportFields> = (item: ImportItem<Input>) => Partial<EntryWrite>;

/** A batch, and what is done to it between its checks and its statements. */
export interface EntriesImport<Input extends EntryImportFields> {
  items: readonly ImportItem<Input>[];
  complete: CompleteEntry<Input>;
  /** Sets what depends on which items are refused; more errors are allowed. */
  relate?(imports: readonly EntryImport<Input>[]): Promise<void>;
}

const lookups = (assetOf: ResolveReference): BlockLookups => ({
  asset: (name, field, problems) => assetOf(name, field, problems),
  id: (prefix, id, field, problems) => readId(prefix, id, field, problems),
});

function toEntry<Input extends EntryImportFields>(
  kind: EntryKind,
  item: ImportItem<Input>,
  { assetOf, complete }: { assetOf: ResolveReference; complete: CompleteEntry<Input> },
): EntryWrite {
  const { id, input, digest, errors } = item;
  const { handle: _, ...fields } = input;
  const texts = readEntry(fields, emptyEntry(kind, id));
  errors.push(...checkEntry(fields, texts));
  const entry: EntryWrite = {
    ...texts,
    external_reference: input.externalReference,
    import_digest: digest,
    cover_id: assetOf(input.coverReference, ['coverReference'], errors),
    ...complete(item),
  };
  const problems: BlockProblem[] = [];
  const body = readBlocks(input.body ?? [], lookups(assetOf), problems);
  errors.push(...problems);
  return withBody(entry, body);
}

async function saveImports<Input extends EntryImportFields>(
  transaction: Database,
  kind: EntryKind,
  imports: readonly EntryImport<Input>[],
): Promise<void> {
  const wishes = imports.map(({ item: { input, handle } }) => ({
    handle: input.handle ?? null,
    title: input.title,
    current: handle,
  }));
  const handles = await chooseHandles(transaction, kind, wishes);
  const moved = await saveEntries(
    transaction,
    imports.map(({ entry }, index) => ({ ...entry, handle: handles[index] as string })),
  );
  const keys = (publish: boolean) =>
    imports.filter(({ item }) => item.input.publish === publish).map(({ entry }) => entry.id);
  const published = await publishEntries(transaction, keys(true));
  const unpublished = await unpublishEntries(transaction, keys(false));
  const told = new Set([...published, ...unpublished].map(({ id }) => id));
  await appendContentEvents(transaction, {
    published: [...moved.filter(({ id }) => !told.has(id)), ...published],
    unpublished,
  });
}

/** What is stored under external references of articles or pages. */
export function findImported(kind: EntryKind) {
  return (transaction: Database, references: readonly string[]) => findImportedEntries(transaction, kind, references);
}

/** Writes a batch of imported entries: their number of statements does not grow with the batch. */
export async function writeImportedEntries<Input extends EntryImportFields>(
  transaction: Database,
  kind: EntryKind,
  { items, complete, relate }: EntriesImport<Input>,
): Promise<void> {
  const assetReferences = items.flatMap(({ input }) => [input.coverReference, ...assetReferencesOf(input.body ?? [])]);
  const assetOf = await createReferences(transaction, 'asset', assetReferences);
  const imports = items.map((item) => ({ item, entry: toEntry(kind, item, { assetOf, complete }) }));
  await relate?.(imports);
  const good = imports.filter(({ item }) => item.errors.length === 0);
  if (good.length > 0) await saveImports(transaction, kind, good);
}
