import { GraphQLError } from 'graphql';
import type { UserError } from '../../../platform/errors/outcome';
import { tryDecodeId } from '../../../platform/ids/typed-id';
import { toMinorUnits } from '../../../platform/money/minor-units';
import { cleanText } from '../catalog/clean-text';
import type { StoredRule } from './collection-row';
import { CollectionRuleField, type CollectionRuleInput, CollectionRuleOperator } from './collection-rule.type';

/** Rules of one collection: what a person can oversee, and what is evaluated for each change of a product. */
const maxRules = 50;

const { EQUALS, NOT_EQUALS, CONTAINS, STARTS_WITH, ENDS_WITH, GREATER_THAN, LESS_THAN } = CollectionRuleOperator;
const ofText = [EQUALS, NOT_EQUALS, CONTAINS, STARTS_WITH, ENDS_WITH];

const operatorsOf: Readonly<Record<CollectionRuleField, readonly CollectionRuleOperator[]>> = {
  TITLE: ofText,
  VENDOR: ofText,
  PRODUCT_TYPE: ofText,
  TAG: [EQUALS, NOT_EQUALS],
  CATEGORY: [EQUALS, NOT_EQUALS],
  PRICE: [GREATER_THAN, LESS_THAN],
};

function priceOf(value: string): Pick<StoredRule, 'amount' | 'currency'> | string {
  const [, amount, currency] = /^(\d+(?:\.\d+)?)\s*([A-Z]{3})$/.exec(value) ?? [];
  if (amount === undefined || currency === undefined) return `"${value}" is no price such as "25.00 EUR".`;
  try {
    return { amount: toMinorUnits(amount, currency).toString(), currency };
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

/** @returns the rule as it is stored, or what is wrong with it */
function checkRule({ field, operator, value: given }: CollectionRuleInput): StoredRule | string {
  const value = cleanText(given);
  if (!operatorsOf[field].includes(operator)) return `${field} can be compared by ${operatorsOf[field].join(', ')}.`;
  if (value === '') return 'A rule needs a value.';
  if (field === CollectionRuleField.CATEGORY) {
    const category = tryDecodeId('cat', value);
    return category ? { field, operator, value, category } : `"${value}" is not the id of a category.`;
  }
  if (field !== CollectionRuleField.PRICE) return { field, operator, value };
  const price = priceOf(value);
  return typeof price === 'string' ? price : { field, operator, value, ...price };
}

/** Checks the rules of a collection. @returns the rules as they are stored, and what is wrong with the others */
export function checkRules(rules: readonly CollectionRuleInput[]): {
  rules: StoredRule[];
  problems: UserError<'INVALID_RULE'>[];
} {
  const problems: UserError<'INVALID_RULE'>[] = [];
  if (rules.length > maxRules) {
    const message = `A collection has up to ${maxRules} rules, not ${rules.length}.`;
    return { rules: [], problems: [{ field: ['rules'], message, code: 'INVALID_RULE' }] };
  }
  const stored = rules.flatMap((rule, index) => {
    const checked = checkRule(rule);
    if (typeof checked !== 'string') return [checked];
    problems.push({ field: ['rules', String(index)], message: checked, code: 'INVALID_RULE' });
    return [];
  });
  return { rules: stored, problems };
}
