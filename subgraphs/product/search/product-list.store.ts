import type { Database } from '../../../platform/database/database';
import { keysetPage, type SortColumn } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import { type ProductRow, productColumns } from '../catalog/product-row';
import type { ProductSight } from '../catalog/product-visibility';
import { productConditions, productSources } from './product-conditions.store';
import type { ProductList } from './product-list';
import { ProductSortKey } from './product-sort.type';

/** Above any amount that is kept, below any that a bigint holds: what has no price comes last. */
const noPrice = { ascending: '9000000000000000000', descending: '-1' };

function relevance(search: string | null, parameters: SqlParameters): string {
  return `ts_rank(p.search, (select search_query(${parameters.add(search, 'text')})))`;
}

function sortColumnsOf({ criteria, order }: ProductList, parameters: SqlParameters): SortColumn[] {
  switch (order.key) {
    case ProductSortKey.TITLE:
      return [{ sql: 'search_text(p.title)', type: 'text' }];
    case ProductSortKey.CREATED_AT:
      return [{ sql: 'p.created_at', type: 'timestamptz' }];
    case ProductSortKey.UPDATED_AT:
      return [{ sql: 'p.updated_at', type: 'timestamptz' }];
    case ProductSortKey.RATING:
      return [{ sql: '(p.rating_sum::double precision / greatest(p.rating_count, 1))', type: 'double precision' }];
    case ProductSortKey.RELEVANCE:
      return [{ sql: relevance(criteria.search, parameters), type: 'real' }];
    case 'PLACE':
      return [
        { sql: 'm.position', type: 'integer' },
        { sql: 'search_text(p.title)', type: 'text' },
      ];
    case ProductSortKey.PRICE: {
      const without = noPrice[order.descending ? 'descending' : 'ascending'];
      return [{ sql: `coalesce(sorted.min_amount, ${without})`, type: 'bigint' }];
    }
  }
}

/** What a sort needs beside the products: one join in the place of a subquery for each product. */
function sortJoin({ order }: ProductList, parameters: SqlParameters): string {
  if (order.key !== ProductSortKey.PRICE) return '';
  const currency = parameters.add(order.currencyCode, 'char(3)');
  return `left join price_range sorted on sorted.product_id = p.id and sorted.currency_code = ${currency}`;
}

/** The same page of the products of many parents; each parent's rows in the list's order. */
export function listProducts(
  database: Database,
  sight: ProductSight,
  list: ProductList,
  of: { parentIds: readonly string[]; page: PageRequest },
): Promise<(ProductRow & { parent_id: string; cursor_values: string[] })[]> {
  const { source, criteria, order } = list;
  const parameters = new SqlParameters();
  const parents = parameters.add(of.parentIds, 'uuid[]');
  const columns = [...sortColumnsOf(list, parameters), { sql: 'p.id', type: 'uuid' }];
  const join = sortJoin(list, parameters);
  const keyset = keysetPage({ columns, descending: order.descending, page: of.page, parameters });
  return database.query(
    `select parent.id as parent_id, child.* from unnest(${parents}) as parent (id) cross join lateral (
       select ${productColumns}, ${keyset.select} from ${productSources[source].from} ${join}
       where ${productConditions({ source, criteria, sight, parameters })} and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of products in the lists of many parents. */
export function countProducts(
  database: Database,
  sight: ProductSight,
  { source, criteria }: ProductList,
  parentIds: readonly string[],
): Promise<{ parent_id: string; count: number }[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(parentIds, 'uuid[]');
  return database.query(
    `select parent.id as parent_id, child.count from unnest(${parents}) as parent (id) cross join lateral (
       select count(*)::integer as count from ${productSources[source].from}
       where ${productConditions({ source, criteria, sight, parameters })}
     ) child`,
    parameters.values,
  );
}
