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
 * Changes a product; one that is already so is not written.
 *
 * @returns its handle now, `null` when nothing was to be changed
 * @throws when the handle is taken (constraint `product_handle`) or there is no such category (`product_in_category`)
 */
export async function updateProductRow(
  transaction: Database,
  id: string,
  change: ProductChange,
): Promise<string | null> {
  const parameters = new SqlParameters();
  const key = parameters.add(id, 'uuid');
  const given = Object.entries(columns).flatMap(([name, [column, type]]) => {
    const value = change[name as keyof typeof columns];
    if (value === undefined) return [];
    return [{ column, value: parameters.add(type === 'jsonb' ? JSON.stringify(value) : value, type) }];
  });
  given.push({ column: 'published_at', value: publication(change, parameters) });
  const assignments = given.map(({ column, value }) => `${column} = ${value}`);
  const [row] = await transaction.query<{ handle: string }>(
    `update product p set ${assignments.join(', ')}, updated_at = now()
     where p.id = ${key} and (${given.map(({ column }) => `p.${column}`).join(', ')})
       is distinct from (${given.map(({ value }) => value).join(', ')})
     returning p.handle`,
    parameters.values,
  );
  return row?.handle ?? null;
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

/**
 * Says that a product changed because one of its variants did.
 *
 * @param options with the values that the variants have now, `null` to leave them as they are
 * @returns its handle
 */
export async function touchProduct(
  transaction: Database,
  id: string,
  options: readonly OptionDraft[] | null,
): Promise<string> {
  const [row] = await transaction.query<{ handle: string }>(
    `update product set options = coalesce($2::jsonb, options), updated_at = now() where id = $1 returning handle`,
    [id, options && JSON.stringify(options)],
  );
  if (!row) throw new Error(`The product ${id} is locked, and yet it is gone.`);
  return row.handle;
}

/** A product that is gone, and its variants. */
export interface DeletedProduct {
  handle: string;
  variant_ids: string[];
}

/**
 * Deletes a product with all that hangs on it.
 *
 * @param transaction of the caller, who has locked the product: no variant joins it meanwhile
 * @returns `null` when it was not there
 */
export async function deleteProductRow(transaction: Database, id: string): Promise<DeletedProduct | null> {
  const [row] = await transaction.query<DeletedProduct>(
    `delete from product p where p.id = $1
     returning p.handle, array(select v.id::text from variant v where v.product_id = p.id order by v.id) as variant_ids`,
    [id],
  );
  return row ?? null;
}
