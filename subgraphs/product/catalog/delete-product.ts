import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import { appendProductEvents } from '../events/append-product-events';
import { productDeleted } from '../events/product-event';
import { deleteProductRow, lockProduct } from './product-update.store';

/** Deletes a product with its variants, prices and reviews. @param id key of the product */
export async function deleteProduct(database: Database, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  return database.transaction(async (transaction) => {
    await lockProduct(transaction, id);
    const deleted = await deleteProductRow(transaction, id);
    if (!deleted) return refused('NOT_FOUND', 'There is no such product.', ['id']);
    await appendProductEvents(transaction, [productDeleted({ id, handle: deleted.handle }, deleted.variant_ids)]);
    return accepted(id);
  });
}
