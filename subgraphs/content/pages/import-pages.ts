import type { Database } from '../../../platform/database/database';
import { findImported, writeImportedEntries } from '../entries/import-entries';
import { lockTree, pageParents } from '../entries/place-in-tree';
import { type ImportedItem, type ImportPlan, importBatch } from '../imports/import-batch';
import { resolveParents } from '../imports/resolve-parents';
import type { PageImportInput } from './page-input.type';

const plan: ImportPlan<PageImportInput> = {
  table: 'page',
  find: findImported('page'),
  async write(transaction, items) {
    await lockTree(transaction);
    await writeImportedEntries(transaction, 'page', {
      items,
      complete: ({ input }) => ({ position: input.position ?? 0 }),
      async relate(imports) {
        const parentOf = await resolveParents(transaction, pageParents, items);
        for (const { entry } of imports) entry.parent_id = parentOf.get(entry.id) ?? null;
      },
    });
  },
};

/** Creates or changes pages by their external references. */
export function importPages(database: Database, inputs: readonly PageImportInput[]): Promise<ImportedItem[]> {
  return importBatch(database, plan, inputs);
}
