import type { Database } from '../../../platform/database/database';
import { holdRules, refreshRuleMembers, shareRules } from './rule-members.store';

/** Opens a change of products: rules stay as they are until the transaction ends. Call it before the first change. */
export function beginProductChange(transaction: Database): Promise<void> {
  return shareRules(transaction);
}

/** Ends a change of products: puts them in and out of the collections whose rules they meet now. */
export async function endProductChange(transaction: Database, productIds: readonly string[]): Promise<void> {
  if (productIds.length > 0) await refreshRuleMembers(transaction, { productIds });
}

/** Opens a change of the category tree, which rules on categories follow. Call it before the first change. */
export function beginTreeChange(transaction: Database): Promise<void> {
  return holdRules(transaction);
}

/** Ends a change of the category tree: looks at all products again by the rules on categories. */
export function endTreeChange(transaction: Database): Promise<void> {
  return refreshRuleMembers(transaction, { field: 'CATEGORY' });
}
