import type { Database } from '../../../platform/database/database';
import type { PromotionCurrency, PromotionDraft } from './promotion-row';

/** Columns that staff write, in the order of `valuesOf`. */
const written = `handle, title, code, code_key, kind, ppm, buy_quantity, get_quantity, priority, combines, active,
  starts_at, ends_at, product_ids, collection_ids, customer_group_ids, usage_limit, customer_usage_limit`;

const valuesOf = (draft: PromotionDraft): unknown[] => [
  draft.handle,
  draft.title,
  draft.code,
  draft.code_key,
  draft.kind,
  draft.ppm,
  draft.buy_quantity,
  draft.get_quantity,
  draft.priority,
  draft.combines,
  draft.active,
  draft.starts_at,
  draft.ends_at,
  draft.product_ids,
  draft.collection_ids,
  draft.customer_group_ids,
  draft.usage_limit,
  draft.customer_usage_limit,
];

const placeholders = valuesOf({} as PromotionDraft).map((_, index) => `$${index + 2}`);

/** Handles of living promotions that are `base` or begin with `base-`. */
export async function listPromotionHandles(database: Database, base: string): Promise<string[]> {
  const rows = await database.query<{ handle: string }>(
    `select handle from promotion where (handle = $1 or starts_with(handle, $1 || '-')) and deleted_at is null`,
    [base],
  );
  return rows.map(({ handle }) => handle);
}

/** Stores a promotion. @throws by `promotion_handle_key` and `promotion_code_key` when they are taken */
export async function insertPromotion(transaction: Database, id: string, draft: PromotionDraft): Promise<void> {
  await transaction.query(`insert into promotion (id, ${written}) values ($1, ${placeholders.join(', ')})`, [
    id,
    ...valuesOf(draft),
  ]);
}

/**
 * Changes a promotion whose row is locked. @throws by `promotion_handle_key` and `promotion_code_key` when they are
 * taken, by `promotion_used_check` for a limit that was passed already
 */
export async function updatePromotion(transaction: Database, id: string, draft: PromotionDraft): Promise<void> {
  await transaction.query(
    `update promotion set (${written}, updated_at) = (${placeholders.join(', ')}, now()) where id = $1`,
    [id, ...valuesOf(draft)],
  );
}

/** Makes the amounts of a promotion these: one statement, which writes nothing that is so already. */
export async function replaceCurrencies(
  transaction: Database,
  id: string,
  currencies: readonly PromotionCurrency[],
): Promise<void> {
  await transaction.query(
    `with item as (
       select * from unnest($2::char(3)[], $3::bigint[], $4::bigint[]) as item (currency_code, amount, minimum_subtotal)
     ), gone as (
       delete from promotion_currency c
       where c.promotion_id = $1 and not exists (select from item where item.currency_code = c.currency_code)
     )
     insert into promotion_currency as c (promotion_id, currency_code, amount, minimum_subtotal)
     select $1::uuid, item.currency_code, item.amount, item.minimum_subtotal from item
     on conflict (promotion_id, currency_code) do update
       set amount = excluded.amount, minimum_subtotal = excluded.minimum_subtotal
       where (c.amount, c.minimum_subtotal) is distinct from (excluded.amount, excluded.minimum_subtotal)`,
    [
      id,
      currencies.map(({ currencyCode }) => currencyCode),
      currencies.map(({ amount }) => amount),
      currencies.map(({ minimumSubtotal }) => minimumSubtotal),
    ],
  );
}

/** Switches a living promotion on or off. @returns whether there is one */
export async function setActive(transaction: Database, id: string, active: boolean): Promise<boolean> {
  const rows = await transaction.query(
    'update promotion set active = $2, updated_at = now() where id = $1 and deleted_at is null returning id',
    [id, active],
  );
  return rows.length === 1;
}

/** Deletes a living promotion for everybody but the orders that used it. @returns whether there was one */
export async function markDeleted(transaction: Database, id: string): Promise<boolean> {
  const rows = await transaction.query(
    'update promotion set deleted_at = now(), updated_at = now() where id = $1 and deleted_at is null returning id',
    [id],
  );
  return rows.length === 1;
}
