import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { insertProduct, type ProductRow } from './product.store';

/** Creates a product. @returns its row, or `HANDLE_TAKEN` */
export async function createProduct(
  database: Database,
  input: { handle: string; title: string },
): Promise<ProductRow | 'HANDLE_TAKEN'> {
  const row = await insertProduct(database, { id: newUuid(), handle: input.handle, title: input.title });
  return row ?? 'HANDLE_TAKEN';
}
