import type { Database } from '../../../platform/database/database';
import { type ImportedItem, type ImportPlan, importBatch } from '../imports/import-batch';
import { type AssetWrite, findImportedAssets, saveAssets } from './asset.store';
import type { AssetImportInput } from './asset-input.type';
import { checkAsset, readAsset } from './read-asset';

const plan: ImportPlan<AssetImportInput> = {
  table: 'asset',
  find: findImportedAssets,
  async write(transaction, items) {
    const rows: AssetWrite[] = [];
    for (const { id, digest, input, errors } of items) {
      const columns = readAsset(input);
      errors.push(...checkAsset(columns));
      rows.push({ ...columns, id, external_reference: input.externalReference, import_digest: digest });
    }
    await saveAssets(
      transaction,
      rows.filter((_, index) => items[index]?.errors.length === 0),
    );
  },
};

/** Creates or changes assets by their external references. */
export function importAssets(database: Database, inputs: readonly AssetImportInput[]): Promise<ImportedItem[]> {
  return importBatch(database, plan, inputs);
}
