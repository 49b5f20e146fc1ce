import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** A variant as it is stored. */
export interface VariantRow {
  id: string;
  product_id: string;
  sku: string | null;
}

/** The same page of the variants of many products, each product's rows in order of position. */
export function listVariantsOfProducts(
  database: Database,
  productIds: readonly string[],
  page: PageRequest,
): Promise<(VariantRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(productIds, 'uuid[]');
  const columns = [
    { sql: 'v.position', type: 'integer' },
    { sql: 'v.id', type: 'uuid' },
  ];
  const keyset = keysetPage({ columns, descending: false, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id)
     cross join lateral (
       select v.id, v.product_id, v.sku, ${keyset.select} from variant v
       where v.product_id = parent.id and ${keyset.where}
       order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of variants of each product that has any. */
export function countVariantsOfProducts(
  database: Database,
  productIds: readonly string[],
): Promise<{ product_id: string; count: number }[]> {
  return database.query(
    'select product_id, count(*)::integer as count from variant where product_id = any($1::uuid[]) group by product_id',
    [productIds],
  );
}
