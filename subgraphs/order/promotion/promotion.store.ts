import type { Database } from '../../../platform/database/database';
import { keysetPage, type SortColumn } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { PromotionRow } from './promotion-row';

const columns = `p.id, p.handle, p.title, p.code, p.code_key, p.kind, p.ppm, p.buy_quantity, p.get_quantity, p.priority,
  p.combines, p.active, p.starts_at, p.ends_at, p.product_ids, p.collection_ids, p.customer_group_ids, p.usage_limit,
  p.customer_usage_limit, p.used, p.created_at, p.updated_at, coalesce((
    select jsonb_agg(jsonb_build_object('currencyCode', c.currency_code, 'amount', c.amount::text,
      'minimumSubtotal', c.minimum_subtotal::text) order by c.currency_code)
    from promotion_currency c where c.promotion_id = p.id), '[]') as currencies`;

/** The living promotion of an id or a handle, `null` when there is none. */
export async function findPromotion(
  database: Database,
  { id, handle }: { id: string | null; handle: string | null },
): Promise<PromotionRow | null> {
  const [row] = await database.query<PromotionRow>(
    `select ${columns} from promotion p where (p.id = $1::uuid or p.handle = $2::text) and p.deleted_at is null`,
    [id, handle],
  );
  return row ?? null;
}

/** What promotions are wanted; `null` for whatever. */
export interface PromotionCriteria {
  kinds: readonly string[] | null;
  active: boolean | null;
  /** Whether those without a code are wanted, or those with one. */
  automatic: boolean | null;
  /** Part of a title, a handle or a code, in whatever case. */
  search: string | null;
}

/** What promotions can be sorted by, as SQL: none is ever null. */
export const promotionOrders = {
  CREATED_AT: { sql: 'p.created_at', type: 'timestamptz' },
  TITLE: { sql: 'lower(p.title)', type: 'text' },
  PRIORITY: { sql: 'p.priority', type: 'integer' },
  USED: { sql: 'p.used', type: 'integer' },
} as const satisfies Record<string, SortColumn>;

/** A sort order of the list. */
export type PromotionOrder = { key: keyof typeof promotionOrders; descending: boolean };

function conditionsOf({ kinds, active, automatic, search }: PromotionCriteria, parameters: SqlParameters): string {
  const conditions = ['p.deleted_at is null'];
  if (kinds !== null) conditions.push(`p.kind = any(${parameters.add(kinds, 'text[]')})`);
  if (active !== null) conditions.push(`p.active = ${parameters.add(active, 'boolean')}`);
  if (automatic !== null) conditions.push(`(p.code_key is null) = ${parameters.add(automatic, 'boolean')}`);
  if (search !== null) {
    const searched = `lower(concat_ws(e'\\n', p.title, p.handle, p.code))`;
    conditions.push(`position(lower(${parameters.add(search, 'text')}) in ${searched}) > 0`);
  }
  return conditions.join(' and ');
}

/** One page of the living promotions. */
export function listPromotions(
  database: Database,
  criteria: PromotionCriteria,
  { page, order }: { page: PageRequest; order: PromotionOrder },
): Promise<(PromotionRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const sortColumns = [promotionOrders[order.key], { sql: 'p.id', type: 'uuid' }];
  const keyset = keysetPage({ columns: sortColumns, descending: order.descending, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from promotion p
     where ${keyset.where} and ${conditionsOf(criteria, parameters)}
     order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of living promotions. */
export async function countPromotions(database: Database, criteria: PromotionCriteria): Promise<number> {
  const parameters = new SqlParameters();
  const [row] = await database.query<{ count: number }>(
    `select count(*)::integer as count from promotion p where ${conditionsOf(criteria, parameters)}`,
    parameters.values,
  );
  return row?.count ?? 0;
}
