import type { Database } from '../../../platform/database/database';
import type { KnownRow } from './import-batch';

/** Imported reviews by external reference. */
export function findImportedReviews(database: Database, references: readonly string[]): Promise<KnownRow[]> {
  return database.query(
    'select id, external_reference, import_digest from review where external_reference = any($1::text[])',
    [references],
  );
}
