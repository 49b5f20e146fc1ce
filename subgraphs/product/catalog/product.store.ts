import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** A product as it is stored. */
export interface ProductRow {
  id: string;
  handle: string;
  title: string;
  created_at: Date;
}

/** A row of a list, with the values that its cursor holds. */
export type Listed<Row> = Row & { cursor_values: string[] };

const columns = 'p.id, p.handle, p.title, p.created_at';

/** Products by id, in no order. */
export function findProductsById(database: Database, ids: readonly string[]): Promise<ProductRow[]> {
  return database.query(`select ${columns} from product p where p.id = any($1::uuid[])`, [ids]);
}

/** Products by handle, in no order. */
export function findProductsByHandle(database: Database, handles: readonly string[]): Promise<ProductRow[]> {
  return database.query(`select ${columns} from product p where p.handle = any($1::text[])`, [handles]);
}

/** One page of all products, by title. */
export function listProducts(database: Database, page: PageRequest): Promise<Listed<ProductRow>[]> {
  const parameters = new SqlParameters();
  const sortColumns = [
    { sql: 'p.title', type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ];
  const keyset = keysetPage({ columns: sortColumns, descending: false, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from product p
     where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of products. */
export async function countProducts(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from product');
  return row?.count ?? 0;
}

/** Inserts a product unless its handle is taken. @returns the row, or `null` */
export async function insertProduct(
  database: Database,
  product: Pick<ProductRow, 'id' | 'handle' | 'title'>,
): Promise<ProductRow | null> {
  const [row] = await database.query<ProductRow>(
    `insert into product as p (id, handle, title) values ($1, $2, $3)
     on conflict (handle) do nothing returning ${columns}`,
    [product.id, product.handle, product.title],
  );
  return row ?? null;
}
