import { codedError } from '../errors/coded-error';

/** Items in one bulk call: a transaction of some ten milliseconds, and a request well below the body limit. */
export const maxImportItems = 250;

/**
 * @param max items that one transaction of this kind should hold
 * @throws GraphQLError `TOO_MANY_ITEMS` when a bulk call holds more
 */
export function assertBatchSize(items: readonly unknown[], max = maxImportItems): void {
  if (items.length <= max) return;
  throw codedError('TOO_MANY_ITEMS', `One call takes up to ${max} items, not ${items.length}.`);
}
