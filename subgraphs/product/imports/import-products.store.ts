import type { Database } from '../../../platform/database/database';

/** A product that was imported before. */
export interface KnownProduct {
  id: string;
  handle: string;
  external_reference: string;
  import_digest: string | null;
  variants: { external_reference: string; id: string }[];
}

const importedProducts = `
  select p.id, p.handle, p.external_reference, p.import_digest, coalesce(variants.list, '[]') as variants
  from product p cross join lateral (
    select json_agg(json_build_object('external_reference', v.external_reference, 'id', v.id)) as list
    from variant v where v.product_id = p.id and v.external_reference is not null
  ) variants
  where p.external_reference = any($1::text[])`;

/** Imported products by external reference, with the references of their variants. */
export function findImportedProducts(database: Database, references: readonly string[]): Promise<KnownProduct[]> {
  return database.query(importedProducts, [references]);
}

/**
 * As `findImportedProducts`; others cannot change the products until the transaction ends. Locked in one order, so that
 * two imports do not deadlock.
 */
export function lockImportedProducts(transaction: Database, references: readonly string[]): Promise<KnownProduct[]> {
  return transaction.query(`${importedProducts} order by p.id for no key update of p`, [references]);
}

/** Which of these handles a product has. */
export async function findTakenHandles(database: Database, handles: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ handle: string }>('select handle from product where handle = any($1::text[])', [
    handles,
  ]);
  return rows.map(({ handle }) => handle);
}

/** Handles of products that begin with one of `bases` and a hyphen. */
export async function findNumberedHandles(database: Database, bases: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ handle: string }>(
    `select distinct p.handle from unnest($1::text[]) as base join product p on starts_with(p.handle, base || '-')`,
    [bases],
  );
  return rows.map(({ handle }) => handle);
}

/** What a variant has that no other may have, and what it may be recognised by. */
export interface VariantTraits {
  id: string;
  product_id: string;
  sku: string | null;
  external_reference: string | null;
  option_values: string[];
}

/** Variants of these products, and variants of any product with one of these SKUs or references. */
export function findRelatedVariants(
  database: Database,
  related: { productIds: readonly string[]; skus: readonly string[]; references: readonly string[] },
): Promise<VariantTraits[]> {
  const columns = 'id, product_id, sku, external_reference, option_values';
  // A union of three index scans; with "or" the planner reads the whole table once the lists are long.
  return database.query(
    `select ${columns} from variant where product_id = any($1::uuid[])
     union select ${columns} from variant where sku = any($2::text[])
     union select ${columns} from variant where external_reference = any($3::text[])`,
    [related.productIds, related.skus, related.references],
  );
}

/** Renews what the planner knows about the table: some 30 ms for 1,000 products, little more for any number. */
export async function analyzeProducts(database: Database): Promise<void> {
  await database.query('analyze product');
}
