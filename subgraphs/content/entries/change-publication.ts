import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import { appendContentEvents, type ContentChange } from '../events/append-content-events';
import { lockEntry } from './entry-lookup.store';
import type { EntryKind } from './entry-row';
import { deleteEntryRow, publishEntries, unpublishEntries } from './publication.store';

type Change = (transaction: Database) => Promise<ContentChange>;

/** The entry is locked first: a change of the draft is published whole or not at all. */
function changeEntry(database: Database, kind: EntryKind, id: string, change: Change) {
  return database.transaction(async (transaction): Promise<Outcome<string, 'NOT_FOUND'>> => {
    if (!(await lockEntry(transaction, kind, id))) return refused('NOT_FOUND', `There is no such ${kind}.`, ['id']);
    await appendContentEvents(transaction, await change(transaction));
    return accepted(id);
  });
}

/** Makes the draft what everybody sees; once more is no error. @returns the entry's key */
export function publishEntry(database: Database, kind: EntryKind, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  return changeEntry(database, kind, id, async (transaction) => ({
    published: await publishEntries(transaction, [id]),
  }));
}

/** Takes back what everybody sees; the draft stays. Once more is no error. @returns the entry's key */
export function unpublishEntry(database: Database, kind: EntryKind, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  return changeEntry(database, kind, id, async (transaction) => ({
    unpublished: await unpublishEntries(transaction, [id]),
  }));
}

/** Deletes an entry with all its states; links to it lead nowhere. @returns the key that it had */
export function deleteEntry(database: Database, kind: EntryKind, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  return changeEntry(database, kind, id, async (transaction) => {
    const deleted = await deleteEntryRow(transaction, kind, id);
    return { unpublished: deleted?.published ? [deleted] : [] };
  });
}
