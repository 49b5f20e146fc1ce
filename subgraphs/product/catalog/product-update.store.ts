import type { Database } from '../../../platform/database/database';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { OptionDraft } from './product-draft';

/** Handles that are `base`, or begin with it and a hyphen. */
export async function listProductHandles(database: Database, base: string): Promise<string[]> {
  const rows = await database.query<{ handle: string }>(
    `select handle from product where handle = $1 or starts_with(handle, $1 || '-')`,
    [base],
  );
  return rows.map(({ handle }) => handle);
}

/** A product that nobody else changes until the transaction ends. */
export interface LockedProduct {
  id: string;
  options: OptionDraft[];
  /** Option values of each of its variants. */
  combinations: string[][];
  /** Highest position of a variant, 0 without any. */
  last_position: number;
}

/** Locks a product against changes of it and of its variants. @returns `null` when there is none */
export async function lockProduct(transaction: Database, id: string): Promise<LockedProduct | null> {
  const found = await transaction.query('select from product where id = $1 for no key update', [id]);
  if (found.length === 0) return null;
  // A statement of its own: it sees what the one who held the lock before us has written.
  const [row] = await transaction.query<LockedProduct>(
    `select p.id, p.options, coalesce(json_agg(v.option_values) filter (where v.id is not null), '[]') as combinations,
       coalesce(max(v.position), 0) as last_position
     from product p left join variant v on v.product_id = p.id where p.id = $1 group by p.id`,
    [id],
  );
  return row ?? null;
}

/** What is to be changed of a product; what is undefined stays. */
export interface ProductChange {
  handle?: string;
  title?: string;
  description?: string;
  descriptionHtml?: string;
  vendor?: string | null;
  productType?: string | null;
  tags?: string[];
  status?: string;
  publishedAt?: Date | null;
  seoTitle?: string | null;
  seoDescription?: string | null;
  categoryId?: string | null;
  options?: OptionDraft[];
  media?: object[];
}

const columns: Readonly<Record<keyof Omit<ProductChange, 'publishedAt'>, [name: string, type: string]>> = {
  handle: ['handle', 'text'],
  title: ['title', 'text'],
  description: ['description', 'text'],
  descriptionHtml: ['description_html', 'text'],
  vendor: ['vendor', 'text'],
  productType: ['product_type', 'text'],
  tags: ['tags', 'text[]'],
  status: ['status', 'text'],
  seoTitle: ['seo_title', 'text'],
  seoDescription: ['seo_description', 'text'],
  categoryId: ['category_id', 'uuid'],
  options: ['options', 'jsonb'],
  media: ['media', 'jsonb'],
};

/** An active product is public since some time: since now when nobody said otherwise. */
function publication({ status, publishedAt }: ProductChange, parameters: SqlParameters): string {
  const date = publishedAt === undefined ? 'p.published_at' : parameters.add(publishedAt, 'timestamptz');
  const next = status === undefined ? 'p.status' : parameters.add(status, 'text');
  return `coalesce(${date}, case when ${next} = 'ACTIVE' then now() end)`;
}

/**
 * Changes a product.
 *
 * @throws when the handle is taken (constraint `product_handle`) or there is no such category (`product_in_category`)
 */
export async function updateProductRow(transaction: Database, id: string, change: ProductChange): Promise<void> {
  const parameters = new SqlParameters();
  const key = parameters.add(id, 'uuid');
  const assignments = Object.entries(columns).flatMap(([name, [column, type]]) => {
    const value = change[name as keyof typeof columns];
    if (value === undefined) return [];
    return [`${column} = ${parameters.add(type === 'jsonb' ? JSON.stringify(value) : value, type)}`];
  });
  assignments.push(`published_at = ${publication(change, parameters)}`, 'updated_at = now()');
  await transaction.query(`update product p set ${assignments.join(', ')} where p.id = ${key}`, parameters.values);
}

/** Has the filter know the variants of a product by the new names of its options. */
export async function renameOptionKeys(
  transaction: Database,
  productId: string,
  names: readonly string[],
): Promise<void> {
  await transaction.query(
    `update variant v set option_keys = array(
       select lower(name || '=' || value) from unnest($2::text[], v.option_values) as pair (name, value))
     where v.product_id = $1`,
    [productId, names],
  );
}

/** Deletes a product with all that hangs on it. @returns whether it was there */
export async function deleteProductRow(database: Database, id: string): Promise<boolean> {
  const rows = await database.query('delete from product where id = $1 returning id', [id]);
  return rows.length > 0;
}
