import type { Database } from '../../../platform/database/database';
import type { PriceDraft, VariantDraft } from './product-draft';

/** A variant that is to be written, with its place in the database. */
export type VariantToWrite = VariantDraft & {
  id: string;
  productId: string;
  /** Names of the product's options. */
  optionNames: readonly string[];
};

/** What the filter by option values compares: `name=value`, in lower case. */
export function optionKey(name: string, value: string): string {
  return `${name}=${value}`.toLowerCase();
}

function toRecord(variant: VariantToWrite) {
  return {
    id: variant.id,
    product_id: variant.productId,
    sku: variant.sku,
    barcode: variant.barcode,
    position: variant.position,
    option_values: variant.optionValues,
    option_keys: variant.optionValues.map((value, index) => optionKey(variant.optionNames[index] ?? '', value)),
    weight_value: variant.weight?.value ?? null,
    weight_unit: variant.weight?.unit ?? null,
    media_url: variant.mediaUrl,
    requires_shipping: variant.requiresShipping,
    taxable: variant.taxable,
    external_reference: variant.externalReference,
  };
}

const replacedColumns = [
  'sku',
  'barcode',
  'position',
  'option_values',
  'option_keys',
  'weight_value',
  'weight_unit',
  'media_url',
  'requires_shipping',
  'taxable',
  'external_reference',
] as const;

const listOf = (table: string) => replacedColumns.map((column) => `${table}.${column}`).join(', ');

/**
 * Inserts variants, or replaces those that are there by id, in one statement; prices are not touched. Rows that are
 * already so are not written.
 *
 * @returns ids of those that were written
 * @throws on a SKU, an external reference or option values that another variant has (SQLSTATE 23505)
 */
export async function upsertVariants(database: Database, variants: readonly VariantToWrite[]): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `insert into variant as v (id, product_id, sku, barcode, position, option_values, option_keys, weight_value,
       weight_unit, media_url, requires_shipping, taxable, external_reference)
     select id, product_id, sku, barcode, position, option_values, option_keys, weight_value,
       weight_unit, media_url, requires_shipping, taxable, external_reference
     from json_to_recordset($1::json) as r (
       id uuid, product_id uuid, sku text, barcode text, position integer, option_values text[], option_keys text[],
       weight_value numeric, weight_unit text, media_url text, requires_shipping boolean, taxable boolean,
       external_reference text)
     on conflict (id) do update set
       ${replacedColumns.map((column) => `${column} = excluded.${column}`).join(', ')}, updated_at = now()
     where (${listOf('v')}) is distinct from (${listOf('excluded')})
     returning v.id`,
    [JSON.stringify(variants.map(toRecord))],
  );
  return rows.map(({ id }) => id);
}

/** Deletes the variants of products that are not among those to keep. */
export async function deleteOtherVariants(
  database: Database,
  productIds: readonly string[],
  keptIds: readonly string[],
): Promise<void> {
  await database.query('delete from variant where product_id = any($1::uuid[]) and id <> all ($2::uuid[])', [
    productIds,
    keptIds,
  ]);
}

/** Deletes variants. @returns ids of those that were there */
export async function deleteVariants(database: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ id: string }>('delete from variant where id = any($1::uuid[]) returning id', [
    ids,
  ]);
  return rows.map(({ id }) => id);
}

/** All prices of one variant, as they are to be. */
export interface PricesToWrite {
  variantId: string;
  productId: string;
  /** Whether it may have prices already. */
  exists: boolean;
  prices: readonly PriceDraft[];
}

/**
 * Gives variants exactly these prices, in one statement; rows that are already so are not written.
 *
 * @returns ids of the variants whose prices are others now
 */
export async function replacePrices(database: Database, variants: readonly PricesToWrite[]): Promise<string[]> {
  const rows = variants.flatMap(({ variantId, productId, prices }) =>
    prices.map(({ currencyCode, amount, compareAt }) => ({ variantId, productId, currencyCode, amount, compareAt })),
  );
  const changed = await database.query<{ variant_id: string }>(
    `with given as (
       select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::bigint[])
         as g (variant_id, product_id, currency_code, amount, compare_at)
     ), removed as (
       delete from price p using unnest($1::uuid[]) as v (id) where p.variant_id = v.id and not exists (
         select from given g where g.variant_id = p.variant_id and g.currency_code = p.currency_code)
       returning p.variant_id
     ), written as (
       insert into price as p (variant_id, product_id, currency_code, amount, compare_at)
       select variant_id, product_id, currency_code, amount, compare_at from given
       on conflict (variant_id, currency_code) do update
         set amount = excluded.amount, compare_at = excluded.compare_at
       where (p.amount, p.compare_at) is distinct from (excluded.amount, excluded.compare_at)
       returning p.variant_id
     )
     select variant_id from removed union select variant_id from written`,
    [
      variants.filter(({ exists }) => exists).map(({ variantId }) => variantId),
      rows.map(({ variantId }) => variantId),
      rows.map(({ productId }) => productId),
      rows.map(({ currencyCode }) => currencyCode),
      rows.map(({ amount }) => amount.toString()),
      rows.map(({ compareAt }) => compareAt?.toString() ?? null),
    ],
  );
  return changed.map(({ variant_id }) => variant_id);
}
