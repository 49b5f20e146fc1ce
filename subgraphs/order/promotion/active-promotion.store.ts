import type { Database } from '../../../platform/database/database';

/** A promotion that a cart may get, as one statement finds it for one customer and one currency. */
export interface CandidateRow {
  id: string;
  title: string;
  code: string | null;
  /** `null` for a promotion that applies by itself. */
  code_key: string | null;
  kind: string;
  ppm: number | null;
  buy_quantity: number | null;
  get_quantity: number | null;
  priority: number;
  combines: boolean;
  product_ids: string[];
  collection_ids: string[];
  customer_group_ids: string[];
  /** In the currency asked for, as are the minimum; `bigint` columns arrive as text. */
  amount: string | null;
  minimum_subtotal: string | null;
  /** Whether it has a minimum in any currency: then it needs one in this. */
  has_minimum: boolean;
  active: boolean;
  not_begun: boolean;
  ended: boolean;
  exhausted: boolean;
}

/** For whom candidates are looked for. */
export interface CandidateOptions {
  codeKeys: readonly string[];
  currencyCode: string;
  /** `null` when it is not known who buys: then no limit for each customer is looked at. */
  customerKey: string | null;
  /** The cart whose own claims are not counted against it. */
  cartId: string | null;
}

/** Promotions of the codes, whatever their state, and all that apply by themselves at this moment. */
export function findCandidates(database: Database, options: CandidateOptions): Promise<CandidateRow[]> {
  const { codeKeys, currencyCode, customerKey, cartId } = options;
  return database.query(
    `with own as materialized (
       select u.promotion_id, u.customer_key from promotion_usage u where u.cart_id = $4::uuid and u.order_id is null
     ), candidate as (
       select p.* from promotion p where p.code_key = any($1::text[]) and p.deleted_at is null
       union all
       select p.* from promotion p where p.code_key is null and p.active and p.deleted_at is null
         and (p.starts_at is null or p.starts_at <= now()) and (p.ends_at is null or p.ends_at > now())
     )
     select p.id, p.title, p.code, p.code_key, p.kind, p.ppm, p.buy_quantity, p.get_quantity, p.priority, p.combines,
       p.product_ids, p.collection_ids, p.customer_group_ids, c.amount, c.minimum_subtotal,
       exists (select from promotion_currency m where m.promotion_id = p.id and m.minimum_subtotal is not null) as has_minimum,
       p.active, coalesce(p.starts_at > now(), false) as not_begun, coalesce(p.ends_at <= now(), false) as ended,
       case when p.usage_limit is null then false
         else p.used - (select count(*) from own where own.promotion_id = p.id) >= p.usage_limit end
       or case when p.customer_usage_limit is null or $3::text is null then false
         else (select count(*) from promotion_usage u where u.promotion_id = p.id and u.customer_key = $3)
           - (select count(*) from own where own.promotion_id = p.id and own.customer_key = $3)
           >= p.customer_usage_limit end as exhausted
     from candidate p left join promotion_currency c on c.promotion_id = p.id and c.currency_code = $2`,
    [codeKeys, currencyCode, customerKey, cartId],
  );
}
