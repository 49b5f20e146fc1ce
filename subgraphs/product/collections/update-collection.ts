import type { Database } from '../../../platform/database/database';
import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { accepted, type Outcome, refused, refusedFor, type UserError } from '../../../platform/errors/outcome';
import { sanitizeHtml } from '../../../platform/html/sanitize-html';
import { isHandle } from '../../../platform/ids/handle';
import { checkLength, maxLength } from '../catalog/check-length';
import { cleanText } from '../catalog/clean-text';
import { handleTaken, invalidHandle } from '../catalog/handle-refusals';
import { checkRules } from './check-rules';
import { findCollectionsById } from './collection.store';
import type { CollectionUpdateInput } from './collection-input.type';
import type { CollectionRow } from './collection-row';
import { type CollectionChange, updateCollectionRow } from './collection-write.store';
import { holdRules, refreshRuleMembers } from './rule-members.store';

/** Why a collection was not changed. */
export type CollectionUpdateCode =
  | 'NOT_FOUND'
  | 'TOO_LONG'
  | 'TITLE_REQUIRED'
  | 'INVALID_HANDLE'
  | 'HANDLE_TAKEN'
  | 'INVALID_RULE'
  | 'NOT_BY_RULE';

type Updated = Outcome<CollectionRow, CollectionUpdateCode>;

async function write(transaction: Database, id: string, change: CollectionChange): Promise<Updated> {
  await holdRules(transaction);
  const row = await updateCollectionRow(transaction, id, change);
  if (row === null) {
    const [found] = await findCollectionsById(transaction, [id]);
    if (!found) return refused('NOT_FOUND', 'There is no such collection.', ['id']);
    return refused('NOT_BY_RULE', 'It is a manual collection and has no rules.', ['rules']);
  }
  if (row.kind === 'RULE') await refreshRuleMembers(transaction, { collectionIds: [id] });
  return accepted(row);
}

/** Changes a collection; with its rules, its products change. @param id key of the collection */
export async function updateCollection(database: Database, id: string, input: CollectionUpdateInput): Promise<Updated> {
  const title = typeof input.title === 'string' ? cleanText(input.title) : null;
  if (title === '') return refused('TITLE_REQUIRED', 'A collection needs a title.', ['title']);
  const problems: UserError<CollectionUpdateCode>[] = [];
  checkLength(['title'], title, maxLength.title, problems);
  if (problems.length > 0) return refusedFor(problems);
  if (typeof input.handle === 'string' && !isHandle(input.handle)) return invalidHandle(input.handle);
  const checked = input.rules ? checkRules(input.rules) : null;
  if (checked && checked.problems.length > 0) return refusedFor(checked.problems);
  if (checked?.rules.length === 0) return refused('INVALID_RULE', 'A collection by rule needs a rule.', ['rules']);
  const descriptionHtml =
    typeof input.descriptionHtml === 'string' ? sanitizeHtml(cleanText(input.descriptionHtml)) : null;
  const change: CollectionChange = {
    handle: input.handle ?? null,
    title,
    descriptionHtml,
    rules: checked?.rules ?? null,
    matchAll: input.matchAll ?? null,
  };
  try {
    return await outcomeTransaction(database, (transaction) => write(transaction, id, change));
  } catch (error) {
    if (violatedConstraint(error) === 'collection_handle') return handleTaken(input.handle);
    throw error;
  }
}
