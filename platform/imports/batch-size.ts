import { codedError } from '../errors/coded-error';

/** Items in one bulk call: a transaction of some ten milliseconds, and a request well below the body limit. */
export const maxImportItems = 250;

/** @throws GraphQLError `TOO_MANY_ITEMS` when a bulk call holds more items than one transaction should */
export function assertBatchSize(items: readonly unknown[]): void {
  if (items.length <= maxImportItems) return;
  throw codedError('TOO_MANY_ITEMS', `One call takes up to ${maxImportItems} items, not ${items.length}.`);
}
