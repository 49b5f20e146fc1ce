import type { Database } from '../../../platform/database/database';
import { checkTitle } from '../checks/check-text';
import { problemsOf } from '../checks/problem';
import { chooseHandles } from '../imports/choose-handles';
import { type ImportedItem, type ImportItem, type ImportPlan, importBatch } from '../imports/import-batch';
import { readId } from '../imports/read-id';
import { createReferences, type ResolveReference } from '../imports/references';
import { type AuthorWrite, findImportedAuthors, saveAuthors } from './author.store';
import type { AuthorImportInput } from './author-input.type';

function toRow({ id, digest, input, errors }: ImportItem<AuthorImportInput>, assetOf: ResolveReference): AuthorWrite {
  const name = input.name.trim();
  errors.push(...problemsOf([checkTitle(['name'], name)]));
  return {
    id,
    handle: '',
    name,
    bio: input.bio ?? null,
    avatar_id: assetOf(input.avatarReference, ['avatarReference'], errors),
    user_id: readId('user', input.userId, ['userId'], errors),
    external_reference: input.externalReference,
    import_digest: digest,
  };
}

const plan: ImportPlan<AuthorImportInput> = {
  table: 'author',
  find: findImportedAuthors,
  async write(transaction, items) {
    const avatars = items.map((item) => item.input.avatarReference);
    const assetOf = await createReferences(transaction, 'asset', avatars);
    const rows = items.map((item) => toRow(item, assetOf));
    const good = rows.filter((_, index) => items[index]?.errors.length === 0);
    const wishes = items
      .filter((item) => item.errors.length === 0)
      .map(({ input, handle }) => ({ handle: input.handle, title: input.name, current: handle }));
    const handles = await chooseHandles(transaction, 'author', wishes);
    await saveAuthors(
      transaction,
      good.map((row, index) => ({ ...row, handle: handles[index] as string })),
    );
  },
};

/** Creates or changes authors by their external references. */
export function importAuthors(database: Database, inputs: readonly AuthorImportInput[]): Promise<ImportedItem[]> {
  return importBatch(database, plan, inputs);
}
