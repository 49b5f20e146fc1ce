import { encodeId } from '../../../platform/ids/typed-id';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import type { Product } from '../references/product';

const list = 'article:products';

/** A page of the products that an article links to, without a statement: the article's row holds their keys. */
export function listArticleProducts(productUuids: readonly string[], args: PageArgs): Connection<Product> {
  const page = readPage(args, list);
  const placeOf = (key: unknown) => productUuids.indexOf(String(key));
  // A product that was unlinked since the cursor was made is nowhere: the list then begins, or ends, as a whole.
  const begin = page.after ? placeOf(page.after[0]) + 1 : 0;
  const found = page.before ? placeOf(page.before[0]) : -1;
  const end = found < 0 ? productUuids.length : found;
  const inRange = productUuids.slice(begin, end);
  const rows = page.backward ? inRange.reverse() : inRange;
  return toConnection({
    list,
    page,
    rows: rows.slice(0, page.size + 1),
    cursorOf: (uuid) => [uuid],
    toNode: (uuid) => ({ id: encodeId('prod', uuid) }),
    count: async () => productUuids.length,
  });
}
