import type { Database } from '../../../platform/database/database';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { ProductSight } from '../catalog/product-visibility';
import { type FacetFilter, productConditions, productSources } from './product-conditions.store';
import type { ProductList } from './product-list';

/** Values of one facet that are counted: a page shows fewer, and a shop may have a million tags. */
const maxValues = 100;

/** What a facet is counted over: lists of many parents, as one viewer sees them. */
export interface FacetScope {
  database: Database;
  sight: ProductSight;
  list: ProductList;
  parentIds: readonly string[];
}

/** A value with the number of products that have it. */
export interface FacetRow {
  parent_id: string;
  value: string;
  count: number;
}

/**
 * Runs a statement over each parent's products.
 *
 * @param except the facet's own filter: its other values are counted as if it were not there, or nobody could widen it
 * @param counting makes the statement out of `from … where …` on the products `p`
 */
function perParent<Row>(
  { database, sight, list, parentIds }: FacetScope,
  except: FacetFilter,
  counting: (products: string, parameters: SqlParameters) => string,
): Promise<Row[]> {
  const { source, criteria } = list;
  const parameters = new SqlParameters();
  const parents = parameters.add(parentIds, 'uuid[]');
  const conditions = productConditions({ source, criteria, sight, parameters, except });
  const products = `from ${productSources[source].from} where ${conditions}`;
  return database.query(
    `select parent.id as parent_id, child.* from unnest(${parents}) as parent (id)
     cross join lateral (${counting(products, parameters)}) child`,
    parameters.values,
  );
}

/** Number of products by category, those of the categories below included. */
export function countByCategory(scope: FacetScope): Promise<FacetRow[]> {
  return perParent(
    scope,
    'categoryId',
    (products) =>
      `with recursive counted (id, count) as (
         select id, count from (select p.category_id as id, count(*) as count ${products}
           and p.category_id is not null group by p.category_id) direct
         union all
         select c.parent_id, counted.count from counted join category c on c.id = counted.id
         where c.parent_id is not null
       )
       select id as value, sum(count)::integer as count from counted group by id order by count desc, id
       limit ${maxValues}`,
  );
}

/** Number of products by tag. */
export function countByTag(scope: FacetScope): Promise<FacetRow[]> {
  return perParent(
    scope,
    'tags',
    (products) =>
      `select tag as value, count(*)::integer as count from (select unnest(p.tags) as tag ${products}) tags
       group by tag order by count desc, tag limit ${maxValues}`,
  );
}

/** Number of products by vendor or by type. */
export function countByColumn(scope: FacetScope, facet: 'vendors' | 'productTypes'): Promise<FacetRow[]> {
  const column = facet === 'vendors' ? 'p.vendor' : 'p.product_type';
  return perParent(
    scope,
    facet,
    (products) =>
      `select ${column} as value, count(*)::integer as count ${products} and ${column} is not null
       group by ${column} order by count desc, value limit ${maxValues}`,
  );
}

/** Number of products by value of each option; a filter by another option applies to the same variant. */
export function countByOption(scope: FacetScope): Promise<(FacetRow & { name: string })[]> {
  return perParent(scope, 'options', (products, parameters) => {
    const others = scope.list.criteria.options.map(({ name, keys }) => {
      const isOwn = `lower(product.options->(o.place::integer - 1)->>'name') = ${parameters.add(name, 'text')}`;
      return `(${isOwn} or v.option_keys && ${parameters.add(keys, 'text[]')})`;
    });
    // A product counts once, whatever the number of its variants: told apart first, which a hash does, and then counted.
    return `select found.name, found.value, count(*)::integer as count from (
        select distinct product.id, product.options->(o.place::integer - 1)->>'name' as name, o.value
        from (select p.id, p.options ${products}) product
        join variant v on v.product_id = product.id
        cross join lateral unnest(v.option_values) with ordinality as o (value, place)
        where ${['true', ...others].join(' and ')}
      ) found
      group by found.name, found.value order by found.name, count desc, found.value`;
  });
}

/** Lowest and highest price of the products, in minor units, by currency code. */
export function findPriceLimits(
  scope: FacetScope,
): Promise<{ parent_id: string; currency_code: string; min_amount: string; max_amount: string }[]> {
  return perParent(
    scope,
    'price',
    (products) =>
      `select r.currency_code, min(r.min_amount) as min_amount, max(r.max_amount) as max_amount
       from price_range r where r.product_id in (select p.id ${products})
       group by r.currency_code order by r.currency_code`,
  );
}
