import type { Database } from '../../../platform/database/database';
import { type ProductRow, productColumns } from './product-row';
import { type ProductSight, visibleProduct } from './product-visibility';

/** Products by id, in no order. */
export function findProductsById(
  database: Database,
  ids: readonly string[],
  sight: ProductSight,
): Promise<ProductRow[]> {
  return database.query(
    `select ${productColumns} from product p where p.id = any($1::uuid[]) and ${visibleProduct(sight)}`,
    [ids],
  );
}

/** Products by handle, in no order. */
export function findProductsByHandle(
  database: Database,
  handles: readonly string[],
  sight: ProductSight,
): Promise<ProductRow[]> {
  return database.query(
    `select ${productColumns} from product p where p.handle = any($1::text[]) and ${visibleProduct(sight)}`,
    [handles],
  );
}
