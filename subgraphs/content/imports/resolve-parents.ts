import type { Database } from '../../../platform/database/database';
import type { ImportError } from '../../../platform/imports/import-result.type';
import { isOwnAncestor } from '../checks/find-cycle';
import type { ImportItem } from './import-batch';
import { findByReference } from './reference.store';
import { unknownReference } from './references';

/** Where the things of a tree are looked up. */
export interface ParentSource {
  table: 'article_category' | 'page';
  /** Code of the refusal when a thing would become its own ancestor. */
  cycleCode: string;
  findAncestry(database: Database, ids: readonly string[]): Promise<{ id: string; parent_id: string | null }[]>;
}

type Child = ImportItem<{ externalReference: string; parentReference?: string | null }>;

const field = ['parentReference'];

/** A child of what is refused is refused as well, down to the last. */
function refuseOrphans(items: readonly Child[], batch: ReadonlyMap<string, Child>): void {
  let refusedMore = true;
  while (refusedMore) {
    refusedMore = false;
    for (const { input, errors } of items) {
      const parent = batch.get(input.parentReference ?? '');
      if (errors.length > 0 || !parent || parent.errors.length === 0) continue;
      errors.push(unknownReference(parent.input.externalReference, field));
      refusedMore = true;
    }
  }
}

function refuseCycles(items: readonly Child[], parentOf: ReadonlyMap<string, string | null>, code: string): void {
  for (const { id, errors } of items) {
    if (!isOwnAncestor(id, parentOf)) continue;
    const error: ImportError = { field, message: 'It would stand below itself.', code };
    errors.push(error);
  }
}

/**
 * Finds the parent of each item: one of the same batch, in any order, or one imported earlier. What has no such parent,
 * or would stand below itself, gets an error.
 *
 * @returns keys of the parents by key of the item
 */
export async function resolveParents(
  database: Database,
  source: ParentSource,
  items: readonly Child[],
): Promise<Map<string, string | null>> {
  const batch = new Map(items.map((item) => [item.input.externalReference, item]));
  const references = items
    .map((item) => item.input.parentReference)
    .filter((reference) => typeof reference === 'string');
  const outside = references.filter((reference) => !batch.has(reference));
  const stored = await findByReference(database, source.table, outside);
  const ancestry = stored.size > 0 ? await source.findAncestry(database, [...stored.values()]) : [];
  const parentOf = new Map<string, string | null>(ancestry.map((row) => [row.id, row.parent_id]));
  for (const { id, input, errors } of items) {
    const reference = input.parentReference ?? null;
    const parent = reference === null ? null : (batch.get(reference)?.id ?? stored.get(reference) ?? null);
    if (reference !== null && parent === null) errors.push(unknownReference(reference, field));
    parentOf.set(id, parent);
  }
  refuseCycles(items, parentOf, source.cycleCode);
  refuseOrphans(items, batch);
  return parentOf;
}
