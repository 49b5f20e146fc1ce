import { codedError } from '../../../platform/errors/coded-error';
import { SortDirection } from '../../../platform/paging/sort-direction';
import { type ProductSort, ProductSortKey } from './product-sort.type';

/** In which order products are read. `PLACE` is that of a collection, which nobody asks for by name. */
export interface ProductOrder {
  key: ProductSortKey | 'PLACE';
  descending: boolean;
  currencyCode: string | null;
}

const ascendingByNature: readonly ProductSortKey[] = [ProductSortKey.TITLE, ProductSortKey.PRICE];

/**
 * Checks an order.
 *
 * @param search whether something is searched for
 * @param fallback order of a list that is neither sorted nor searched
 * @throws GraphQLError `BAD_USER_INPUT`
 */
export function readOrder(
  sort: ProductSort | null | undefined,
  search: boolean,
  fallback: ProductOrder = { key: ProductSortKey.TITLE, descending: false, currencyCode: null },
): ProductOrder {
  if (!sort) return search ? { key: ProductSortKey.RELEVANCE, descending: true, currencyCode: null } : fallback;
  const { key, direction, currencyCode = null } = sort;
  if (key === ProductSortKey.PRICE && !currencyCode) {
    throw codedError('BAD_USER_INPUT', 'Sorting by PRICE needs a "currencyCode".');
  }
  if (key === ProductSortKey.RELEVANCE && !search) {
    throw codedError('BAD_USER_INPUT', 'Sorting by RELEVANCE needs something to search for.');
  }
  const descending = direction ? direction === SortDirection.DESC : !ascendingByNature.includes(key);
  return { key, descending, currencyCode: key === ProductSortKey.PRICE ? currencyCode : null };
}

/** Names the order in cursors: one of another order is refused. */
export function nameOfOrder({ key, descending, currencyCode }: ProductOrder): string {
  return [key, descending ? 'desc' : 'asc', currencyCode].filter((part) => part !== null).join(':');
}
