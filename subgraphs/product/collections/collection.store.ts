import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';
import { type CollectionRow, collectionColumns } from './collection-row';

/** Collections by id, in no order. */
export function findCollectionsById(database: Database, ids: readonly string[]): Promise<CollectionRow[]> {
  return database.query(`select ${collectionColumns} from collection c where c.id = any($1::uuid[])`, [ids]);
}

/** Collections by handle, in no order. */
export function findCollectionsByHandle(database: Database, handles: readonly string[]): Promise<CollectionRow[]> {
  return database.query(`select ${collectionColumns} from collection c where c.handle = any($1::text[])`, [handles]);
}

const sortColumns = [
  { sql: 'c.title', type: 'text' },
  { sql: 'c.id', type: 'uuid' },
];

/** One page of all collections, by title. */
export function listCollections(
  database: Database,
  page: PageRequest,
): Promise<(CollectionRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select ${collectionColumns}, ${keyset.select} from collection c
     where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of collections. */
export async function countCollections(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from collection');
  return row?.count ?? 0;
}

/** The same page of the collections that each of many products is in, by title. */
export function listCollectionsOfProducts(
  database: Database,
  productIds: readonly string[],
  page: PageRequest,
): Promise<(CollectionRow & { product_id: string; cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(productIds, 'uuid[]');
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select parent.id as product_id, child.* from unnest(${parents}) as parent (id) cross join lateral (
       select ${collectionColumns}, ${keyset.select}
       from collection_product m join collection c on c.id = m.collection_id
       where m.product_id = parent.id and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of collections that each product is in, of those that are in any. */
export function countCollectionsOfProducts(
  database: Database,
  productIds: readonly string[],
): Promise<{ product_id: string; count: number }[]> {
  return database.query(
    `select product_id, count(*)::integer as count from collection_product
     where product_id = any($1::uuid[]) group by product_id`,
    [productIds],
  );
}
