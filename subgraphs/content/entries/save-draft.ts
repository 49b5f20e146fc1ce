import type { Database } from '../../../platform/database/database';
import type { UserError } from '../../../platform/errors/outcome';
import { appendContentEvents } from '../events/append-content-events';
import { chooseHandles } from '../imports/choose-handles';
import type { EntryEditFields } from './entry-input.type';
import type { EntryCode } from './entry-refusals';
import type { EntryWrite } from './entry-row';
import { saveEntries } from './entry-write.store';
import { readEditedBody } from './read-edited-body';
import { checkEntry, withBody } from './read-entry';

/**
 * Writes an entry with the body of an editor's input, as draft.
 *
 * @param entry with all of the input but the body
 * @returns why it is refused, with nothing written; empty when it was written
 */
export async function saveDraft(
  transaction: Database,
  input: EntryEditFields,
  entry: EntryWrite,
): Promise<UserError<EntryCode>[]> {
  const { blocks, problems } = input.body
    ? await readEditedBody(transaction, input.body)
    : { blocks: input.body === null ? [] : entry.body, problems: [] };
  const found = [...checkEntry(input, entry), ...(problems as UserError<EntryCode>[])];
  if (found.length > 0) return found;
  const wish = { handle: entry.handle || null, title: entry.title, current: entry.handle || null };
  const [handle] = entry.handle ? [entry.handle] : await chooseHandles(transaction, entry.kind, [wish]);
  const moved = await saveEntries(transaction, [withBody({ ...entry, handle: handle as string }, blocks)]);
  await appendContentEvents(transaction, { published: moved });
  return [];
}
