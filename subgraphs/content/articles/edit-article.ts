import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { decodeId } from '../../../platform/ids/typed-id';
import { refusedByConstraint } from '../checks/refused-by-constraint';
import { emptyEntry } from '../entries/empty-entry';
import { type EntryCode, entryConstraints } from '../entries/entry-refusals';
import type { EntryWrite } from '../entries/entry-row';
import { lockForChange } from '../entries/lock-for-change';
import { readEntry } from '../entries/read-entry';
import { saveDraft } from '../entries/save-draft';
import type { ArticleCreateInput, ArticleUpdateInput } from './article-input.type';
import { checkTags, readTags } from './read-tags';

/** What the database forbids of an article, as a refusal. */
const constraints = {
  ...entryConstraints,
  entry_state_author: { code: 'AUTHOR_NOT_FOUND', field: ['authorId'], message: 'There is no such author.' },
  entry_category_category: {
    code: 'CATEGORY_NOT_FOUND',
    field: ['categoryIds'],
    message: 'There is no such category.',
  },
} as const;

function decodeAll(prefix: string, ids: readonly string[] | null | undefined, before: string[]): string[] {
  return ids === undefined ? before : [...new Set(ids?.map((id) => decodeId(prefix, id)) ?? [])];
}

const decodeOne = (prefix: string, id: string | null | undefined, before: string | null) =>
  id === undefined ? before : id && decodeId(prefix, id);

function readArticle(input: ArticleUpdateInput, before: EntryWrite): EntryWrite {
  return {
    ...readEntry(input, before),
    tags: input.tags === undefined ? before.tags : readTags(input.tags ?? []),
    author_id: decodeOne('auth', input.authorId, before.author_id),
    cover_id: decodeOne('asset', input.coverId, before.cover_id),
    category_ids: decodeAll('acat', input.categoryIds, before.category_ids),
    product_ids: decodeAll('prod', input.productIds, before.product_ids),
  };
}

async function save(
  transaction: Database,
  input: ArticleUpdateInput,
  before: EntryWrite,
): Promise<Outcome<string, EntryCode>> {
  const article = readArticle(input, before);
  const tooLong = checkTags(article.tags);
  if (tooLong) return refusedFor<EntryCode>([tooLong]);
  const userErrors = await saveDraft(transaction, input, article);
  return userErrors.length > 0 ? refusedFor(userErrors) : accepted(article.id);
}

/** Creates an article as a draft. @returns its key */
export function createArticle(database: Database, input: ArticleCreateInput) {
  const work = (transaction: Database) => save(transaction, input, emptyEntry('article'));
  return refusedByConstraint(constraints, () => database.transaction(work));
}

/** Changes the draft of an article. @returns its key */
export function updateArticle(database: Database, id: string, input: ArticleUpdateInput) {
  const work = async (transaction: Database): Promise<Outcome<string, EntryCode | 'NOT_FOUND'>> => {
    const before = await lockForChange(transaction, 'article', id);
    return before ? save(transaction, input, before) : refused('NOT_FOUND', 'There is no such article.', ['id']);
  };
  return refusedByConstraint(constraints, () => database.transaction(work));
}
