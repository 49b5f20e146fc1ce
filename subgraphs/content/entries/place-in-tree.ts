import type { Database } from '../../../platform/database/database';
import { isOwnAncestor } from '../checks/find-cycle';
import type { ParentSource } from '../imports/resolve-parents';
import { findPageAncestry, lockPageTree } from './entry-lookup.store';
import type { EntryWrite } from './entry-row';

/** Where imported pages find those above them. */
export const pageParents: ParentSource = { table: 'page', cycleCode: 'PAGE_CYCLE', findAncestry: findPageAncestry };

/** Lets changes of the tree of pages take turns until the transaction ends. */
export function lockTree(transaction: Database): Promise<void> {
  return lockPageTree(transaction);
}

/** Whether a page can stand where it wants to. The tree must be locked. */
export async function placeInTree(
  transaction: Database,
  { id, parent_id }: EntryWrite,
): Promise<'PARENT_NOT_FOUND' | 'PAGE_CYCLE' | null> {
  if (parent_id === null) return null;
  const ancestry = await findPageAncestry(transaction, [parent_id]);
  const parentOf = new Map(ancestry.map((row) => [row.id, row.parent_id]));
  if (!parentOf.has(parent_id)) return 'PARENT_NOT_FOUND';
  return isOwnAncestor(id, parentOf.set(id, parent_id)) ? 'PAGE_CYCLE' : null;
}
