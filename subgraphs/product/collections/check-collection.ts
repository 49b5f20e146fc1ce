import type { UserError } from '../../../platform/errors/outcome';
import { sanitizeHtml } from '../../../platform/html/sanitize-html';
import { checkLength, maxLength } from '../catalog/check-length';
import { cleanText } from '../catalog/clean-text';
import { checkRules } from './check-rules';
import { CollectionKind } from './collection.type';
import type { StoredRule } from './collection-row';
import type { CollectionRuleInput } from './collection-rule.type';

/** What can be wrong with a collection, whoever writes it. */
export const collectionProblems = {
  TITLE_REQUIRED: 'It has no title.',
  TOO_LONG: 'The title has more characters than are kept.',
  INVALID_RULE: 'A rule cannot be understood, or one of kind RULE has none.',
  NOT_BY_RULE: 'It is a manual collection and has no rules.',
  NOT_MANUAL: 'Rules choose its products, so that none can be put in or taken out by hand.',
} as const;

/** Code of something that is wrong with a collection. */
export type CollectionProblemCode = keyof typeof collectionProblems;

/** A collection as it comes in. */
export interface CollectionContent {
  title: string;
  descriptionHtml?: string | null;
  kind?: CollectionKind | null;
  rules?: readonly CollectionRuleInput[] | null;
  matchAll?: boolean | null;
}

/** A collection that is to be written, checked. */
export interface CollectionDraft {
  title: string;
  descriptionHtml: string;
  kind: CollectionKind;
  rules: StoredRule[];
  matchAll: boolean;
}

/**
 * Checks a collection and brings it into the form that is stored.
 *
 * @param membersField name of the input's list of products, when it has any members in it
 */
export function checkCollection(
  content: CollectionContent,
  membersField: string | null,
): { draft: CollectionDraft; problems: UserError<CollectionProblemCode>[] } {
  const title = cleanText(content.title);
  const kind = content.kind ?? CollectionKind.MANUAL;
  const { rules, problems: ruleProblems } = checkRules(content.rules ?? []);
  const problems: UserError<CollectionProblemCode>[] = [...ruleProblems];
  if (title === '') problems.push({ field: ['title'], message: 'A collection needs a title.', code: 'TITLE_REQUIRED' });
  checkLength(['title'], title, maxLength.title, problems);
  if (kind === CollectionKind.RULE && (content.rules ?? []).length === 0) {
    problems.push({ field: ['rules'], message: 'A collection by rule needs a rule.', code: 'INVALID_RULE' });
  }
  if (kind === CollectionKind.MANUAL && rules.length > 0) {
    problems.push({ field: ['rules'], message: 'Only a collection of kind RULE has rules.', code: 'NOT_BY_RULE' });
  }
  if (kind === CollectionKind.RULE && membersField !== null) {
    problems.push({ field: [membersField], message: 'Its rules choose its products.', code: 'NOT_MANUAL' });
  }
  const descriptionHtml = sanitizeHtml(cleanText(content.descriptionHtml ?? ''));
  return { draft: { title, descriptionHtml, kind, rules, matchAll: content.matchAll ?? true }, problems };
}
