import type { Database } from '../../../platform/database/database';

/** Advisory lock key (never reused) between writers of products, who share it, and of rules, who hold it alone. */
const rulesLockKey = 7_302_001;

/** Keeps rules from changing until the transaction ends: a product and a rule made at once would miss each other. */
export async function shareRules(transaction: Database): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock_shared($1)', [rulesLockKey]);
}

/** Keeps products from changing until the transaction ends. */
export async function holdRules(transaction: Database): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1)', [rulesLockKey]);
}

/** Which pairs of collection and product are looked at; what is not given is all of them. */
export interface RuleScope {
  collectionIds?: readonly string[];
  productIds?: readonly string[];
  /** Only collections with a rule on this field. */
  field?: string;
}

/** Puts products in and out of collections by their rules. */
export async function refreshRuleMembers(transaction: Database, scope: RuleScope): Promise<void> {
  await transaction.query(
    `with pair as (
       select c.id as collection_id, p.id as product_id, product_meets_rules(p, c.rules, c.match_all) as is_member
       from collection c cross join product p
       where c.kind = 'RULE' and ($1::uuid[] is null or c.id = any($1)) and ($2::uuid[] is null or p.id = any($2))
         and ($3::text is null or c.rules @> jsonb_build_array(jsonb_build_object('field', $3)))
     ), removed as (
       delete from collection_product m using pair
       where m.collection_id = pair.collection_id and m.product_id = pair.product_id and not pair.is_member
     )
     insert into collection_product (collection_id, product_id)
     select collection_id, product_id from pair where is_member
     on conflict do nothing`,
    [scope.collectionIds ?? null, scope.productIds ?? null, scope.field ?? null],
  );
}
