import type { Database } from '../../../platform/database/database';
import { type ProductSight, visibleProduct } from '../catalog/product-visibility';
import type { ProductCriteria } from './product-criteria';

/** What of a filter's values the shop does not have at all. */
export interface UnknownFilterValues {
  category: boolean;
  collection: boolean;
  /** Names of options, in lower case. */
  options: string[];
}

/** Looks for a filter's category, collection and option names. */
export async function findUnknownFilterValues(
  database: Database,
  sight: ProductSight,
  { categoryId, collectionId, options }: ProductCriteria,
): Promise<UnknownFilterValues> {
  const [row] = await database.query<UnknownFilterValues>(
    `select
       $1::uuid is not null and not exists (select from category where id = $1) as category,
       $2::uuid is not null and not exists (select from collection where id = $2) as collection,
       array(select name from unnest($3::text[]) as name where not exists (
         select from product p, jsonb_array_elements(p.options) as option
         where lower(option->>'name') = name and ${visibleProduct(sight)})) as options`,
    [categoryId, collectionId, options.map(({ name }) => name)],
  );
  return row as UnknownFilterValues;
}
