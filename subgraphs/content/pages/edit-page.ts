import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { decodeId } from '../../../platform/ids/typed-id';
import { refusedByConstraint } from '../checks/refused-by-constraint';
import { deleteEntry } from '../entries/change-publication';
import { emptyEntry } from '../entries/empty-entry';
import { type EntryCode, entryConstraints } from '../entries/entry-refusals';
import type { EntryWrite } from '../entries/entry-row';
import { lockForChange } from '../entries/lock-for-change';
import { lockTree, placeInTree } from '../entries/place-in-tree';
import { readEntry } from '../entries/read-entry';
import { saveDraft } from '../entries/save-draft';
import type { PageCreateInput, PageUpdateInput } from './page-input.type';

type PageCode = EntryCode | 'PARENT_NOT_FOUND' | 'PAGE_CYCLE';

/** A page may go only when none stands below it: those would hang in the air. */
const deleteConstraints = {
  entry_parent: { code: 'HAS_CHILDREN', field: ['id'], message: 'There are pages below it.' },
} as const;

function readPage(input: PageUpdateInput, before: EntryWrite): EntryWrite {
  const { coverId, parentId, position } = input;
  return {
    ...readEntry(input, before),
    cover_id: coverId === undefined ? before.cover_id : coverId && decodeId('asset', coverId),
    parent_id: parentId === undefined ? before.parent_id : parentId && decodeId('page', parentId),
    position: position === undefined ? before.position : (position ?? 0),
  };
}

async function save(
  transaction: Database,
  input: PageUpdateInput,
  before: EntryWrite,
): Promise<Outcome<string, PageCode>> {
  const page = readPage(input, before);
  const misplaced = await placeInTree(transaction, page);
  if (misplaced === 'PARENT_NOT_FOUND') return refused(misplaced, 'There is no such page.', ['parentId']);
  if (misplaced === 'PAGE_CYCLE') return refused(misplaced, 'A page cannot stand below itself.', ['parentId']);
  const userErrors = await saveDraft(transaction, input, page);
  return userErrors.length > 0 ? refusedFor(userErrors) : accepted(page.id);
}

/** Creates a page as a draft. @returns its key */
export function createPage(database: Database, input: PageCreateInput) {
  const work = async (transaction: Database) => {
    await lockTree(transaction);
    return save(transaction, input, emptyEntry('page'));
  };
  return refusedByConstraint(entryConstraints, () => database.transaction(work));
}

/** Changes the draft of a page; handle and place in the tree change at once. @returns its key */
export function updatePage(database: Database, id: string, input: PageUpdateInput) {
  const work = async (transaction: Database): Promise<Outcome<string, PageCode | 'NOT_FOUND'>> => {
    await lockTree(transaction);
    const before = await lockForChange(transaction, 'page', id);
    return before ? save(transaction, input, before) : refused('NOT_FOUND', 'There is no such page.', ['id']);
  };
  return refusedByConstraint(entryConstraints, () => database.transaction(work));
}

/** Deletes a page that has none below it. @returns the key that it had */
export function deletePage(database: Database, id: string) {
  return refusedByConstraint(deleteConstraints, () => deleteEntry(database, 'page', id));
}
