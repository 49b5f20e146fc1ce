import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import { deleteProductRow } from './product-update.store';

/** Deletes a product with its variants, prices and reviews. @param id key of the product */
export async function deleteProduct(database: Database, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  const wasThere = await deleteProductRow(database, id);
  return wasThere ? accepted(id) : refused('NOT_FOUND', 'There is no such product.', ['id']);
}
