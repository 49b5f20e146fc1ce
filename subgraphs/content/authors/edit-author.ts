import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { decodeId, newUuid } from '../../../platform/ids/typed-id';
import { checkHandle } from '../checks/check-handle';
import { checkTitle } from '../checks/check-text';
import { problemsOf } from '../checks/problem';
import { refusedByConstraint } from '../checks/refused-by-constraint';
import { chooseHandles } from '../imports/choose-handles';
import { type AuthorWrite, deleteAuthorRow, lockAuthor, saveAuthors } from './author.store';
import type { AuthorCreateInput, AuthorUpdateInput } from './author-input.type';

type AuthorCode = 'BLANK' | 'TOO_LONG' | 'INVALID_HANDLE' | 'HANDLE_TAKEN' | 'ASSET_NOT_FOUND';

const constraints = {
  author_handle: { code: 'HANDLE_TAKEN', field: ['handle'], message: 'Another author has this handle.' },
  author_avatar: { code: 'ASSET_NOT_FOUND', field: ['avatarId'], message: 'There is no such asset.' },
} as const;

const decoded = (prefix: string, id: string | null | undefined, before: string | null) =>
  id === undefined ? before : id && decodeId(prefix, id);

function readAuthor(input: AuthorUpdateInput, before: AuthorWrite): AuthorWrite {
  return {
    ...before,
    handle: input.handle ?? before.handle,
    name: input.name?.trim() ?? before.name,
    bio: input.bio === undefined ? before.bio : input.bio,
    avatar_id: decoded('asset', input.avatarId, before.avatar_id),
    user_id: decoded('user', input.userId, before.user_id),
  };
}

function check(input: AuthorUpdateInput, author: AuthorWrite) {
  return problemsOf([checkHandle(input.handle), checkTitle(['name'], author.name)]);
}

/** Creates an author. @returns its key */
export function createAuthor(database: Database, input: AuthorCreateInput): Promise<Outcome<string, AuthorCode>> {
  const nothing = { bio: null, avatar_id: null, user_id: null, external_reference: null, import_digest: null };
  const author = readAuthor(input, { ...nothing, id: newUuid(), handle: '', name: '' });
  const problems = check(input, author);
  if (problems.length > 0) return Promise.resolve(refusedFor<AuthorCode>(problems));
  return refusedByConstraint(constraints, async () => {
    if (!author.handle) {
      const wish = { handle: null, title: author.name, current: null };
      [author.handle = ''] = await chooseHandles(database, 'author', [wish]);
    }
    await saveAuthors(database, [author]);
    return accepted(author.id);
  });
}

/** Changes what the input names. @returns the author's key */
export function updateAuthor(
  database: Database,
  id: string,
  input: AuthorUpdateInput,
): Promise<Outcome<string, AuthorCode | 'NOT_FOUND'>> {
  return refusedByConstraint(constraints, () =>
    database.transaction(async (transaction) => {
      const before = await lockAuthor(transaction, id);
      if (!before) return refused('NOT_FOUND', 'There is no such author.', ['id']);
      const author = readAuthor(input, before);
      const problems = check(input, author);
      if (problems.length > 0) return refusedFor(problems);
      await saveAuthors(transaction, [author]);
      return accepted(id);
    }),
  );
}

/** Deletes an author; the articles stay, without one. */
export async function deleteAuthor(database: Database, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  const deleted = await deleteAuthorRow(database, id);
  return deleted ? accepted(id) : refused('NOT_FOUND', 'There is no such author.', ['id']);
}
