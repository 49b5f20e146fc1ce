import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import type { Product } from '../catalog/product.type';
import { toProduct } from '../catalog/to-product';
import type { ProductContext } from '../context';
import { assertKnownValues } from './assert-known-values';
import type { ProductList } from './product-list';
import { nameOfOrder } from './product-order';

/** Parent of a list that hangs on nothing. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** A page of products that knows its list, for what is counted over the whole of it. */
export interface ProductPage extends Connection<Product> {
  list: ProductList;
  parentId: string;
}

/**
 * One page of a list of products; the same page of many parents is one statement.
 *
 * @param parentId key of the category or collection that the list hangs on
 * @throws GraphQLError `UNKNOWN_FILTER_VALUE`, and what `readPage` throws
 */
export async function readProductPage(
  { search, database, sight }: ProductContext,
  list: ProductList,
  args: PageArgs,
  parentId: string = nobody,
): Promise<ProductPage> {
  const name = `products:${list.source}:${nameOfOrder(list.order)}`;
  const page = readPage(args, name);
  const rows = await search.productPages.load({ parentId, page, args: list });
  if (rows.length === 0) await assertKnownValues(database, sight, list.criteria);
  const connection = toConnection({
    list: name,
    page,
    rows,
    cursorOf: (row) => row.cursor_values,
    toNode: toProduct,
    count: () => search.productCounts.load({ parentId, args: list }),
  });
  return { ...connection, list, parentId };
}
