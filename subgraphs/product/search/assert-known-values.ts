import type { Database } from '../../../platform/database/database';
import { codedError } from '../../../platform/errors/coded-error';
import { encodeId } from '../../../platform/ids/typed-id';
import type { ProductSight } from '../catalog/product-visibility';
import { findUnknownFilterValues } from './filter-values.store';
import type { ProductCriteria } from './product-criteria';

function unknown(what: string): Error {
  return codedError('UNKNOWN_FILTER_VALUE', `The filter names ${what}, which the shop does not have.`);
}

/**
 * Refuses a filter that names a category, a collection or an option that there is not. Called when nothing was found:
 * only then can it be so, and what was found needs no further statement.
 *
 * @throws GraphQLError `UNKNOWN_FILTER_VALUE`
 */
export async function assertKnownValues(
  database: Database,
  sight: ProductSight,
  criteria: ProductCriteria,
): Promise<void> {
  const { categoryId, collectionId, options } = criteria;
  if (categoryId === null && collectionId === null && options.length === 0) return;
  const found = await findUnknownFilterValues(database, sight, criteria);
  if (found.category) throw unknown(`the category "${encodeId('cat', categoryId as string)}"`);
  if (found.collection) throw unknown(`the collection "${encodeId('coll', collectionId as string)}"`);
  const [option] = found.options;
  if (option !== undefined) throw unknown(`the option "${option}"`);
}
