import type { PageRequest } from '../../../platform/paging/page-args';
import type { CartLineRow } from './cart-line.store';

/**
 * Cuts a page out of all lines of a cart, which are few and are read whole for the totals: up to `size + 1` rows in the
 * order of reading, as a store would give them. Ids are UUIDv7, whose text sorts as they were made.
 *
 * @param lines by id
 */
export function pageOfLines(lines: readonly CartLineRow[], page: PageRequest): CartLineRow[] {
  const [after, before] = [page.after?.[0] ?? null, page.before?.[0] ?? null];
  const between = lines.filter(({ id }) => (after === null || id > after) && (before === null || id < before));
  const inOrder = page.backward ? between.reverse() : between;
  return inOrder.slice(0, page.size + 1);
}
