import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import { type ProductSight, visibleProduct } from './product-visibility';
import { type VariantRow, variantColumns } from './variant-row';

const sortColumns = [
  { sql: 'v.position', type: 'integer' },
  { sql: 'v.id', type: 'uuid' },
];

/** The same page of the variants of many products, each product's rows in order of position. */
export function listVariantsOfProducts(
  database: Database,
  productIds: readonly string[],
  page: PageRequest,
): Promise<(VariantRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(productIds, 'uuid[]');
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id)
     join product p on p.id = parent.id
     cross join lateral (
       select ${variantColumns}, ${keyset.select} from variant v
       where v.product_id = p.id and ${keyset.where}
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

/** Variants by id, in no order; those of products that the viewer may not see are left out. */
export function findVariantsById(
  database: Database,
  ids: readonly string[],
  sight: ProductSight,
): Promise<VariantRow[]> {
  return database.query(
    `select ${variantColumns} from variant v join product p on p.id = v.product_id
     where v.id = any($1::uuid[]) and ${visibleProduct(sight)}`,
    [ids],
  );
}

/** Variants by stock keeping unit, in no order; those of products that the viewer may not see are left out. */
export function findVariantsBySku(
  database: Database,
  skus: readonly string[],
  sight: ProductSight,
): Promise<VariantRow[]> {
  return database.query(
    `select ${variantColumns} from variant v join product p on p.id = v.product_id
     where v.sku = any($1::text[]) and ${visibleProduct(sight)}`,
    [skus],
  );
}
