import type { Database } from '../../../platform/database/database';
import { lockDraft } from './entry-lookup.store';
import type { EntryKind, EntryWrite } from './entry-row';

/** The entry with its draft, kept from other writers until the transaction ends; `null` when there is none. */
export function lockForChange(transaction: Database, kind: EntryKind, id: string): Promise<EntryWrite | null> {
  return lockDraft(transaction, kind, id);
}
