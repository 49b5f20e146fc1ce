import type { Database } from '../../../platform/database/database';
import type { ImportError } from '../../../platform/imports/import-result.type';
import { findByReference, type ReferencedTable } from './reference.store';

/** Looks up what an item refers to; what is not there is noted as the item's error. */
export type ResolveReference = (
  reference: string | null | undefined,
  field: string[],
  errors: ImportError[],
) => string | null;

/** @param references all that a batch refers to, with gaps: one statement looks them up */
export async function createReferences(
  database: Database,
  table: ReferencedTable,
  references: readonly (string | null | undefined)[],
): Promise<ResolveReference> {
  const asked = [...new Set(references.filter((reference) => typeof reference === 'string'))];
  const known = await findByReference(database, table, asked);
  return (reference, field, errors) => {
    if (reference === null || reference === undefined) return null;
    const uuid = known.get(reference);
    if (uuid !== undefined) return uuid;
    errors.push(unknownReference(reference, field));
    return null;
  };
}

/** The error of an item that refers to something that is not there. */
export function unknownReference(reference: string, field: string[]): ImportError {
  const message = `Nothing was imported under "${reference.slice(0, 200)}" yet.`;
  return { field, message, code: 'UNKNOWN_REFERENCE' };
}
