import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { readPage } from '../../../platform/paging/page-args';
import { SortDirection } from '../../../platform/paging/sort-direction';
import { countPromotions, listPromotions } from './promotion.store';
import type { Promotion } from './promotion.type';
import { type PromotionListArgs, PromotionSortKey } from './promotion-list.type';
import { toPromotion } from './to-promotion';

const ascendingByNature: readonly PromotionSortKey[] = [PromotionSortKey.TITLE, PromotionSortKey.PRIORITY];

/** One page of the promotions that are wanted. */
export async function listPromotionPage(database: Database, args: PromotionListArgs): Promise<Connection<Promotion>> {
  const { key, direction = null } = args.sort ?? { key: PromotionSortKey.CREATED_AT };
  const descending = direction === null ? !ascendingByNature.includes(key) : direction === SortDirection.DESC;
  const list = `promotions:${key}:${descending ? 'desc' : 'asc'}`;
  const page = readPage(args, list);
  const { kinds, active = null, automatic = null, search } = args.filter ?? {};
  const criteria = { kinds: kinds?.length ? kinds : null, active, automatic, search: search?.trim() || null };
  return toConnection({
    list,
    page,
    rows: await listPromotions(database, criteria, { page, order: { key, descending } }),
    cursorOf: (row) => row.cursor_values,
    toNode: toPromotion,
    count: () => countPromotions(database, criteria),
  });
}
