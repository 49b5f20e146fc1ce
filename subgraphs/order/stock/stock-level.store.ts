import type { Database } from '../../../platform/database/database';

/** What can be sold of a variant. */
export interface VariantStockRow {
  variant_id: string;
  tracked: boolean;
  backorder: boolean;
  /** Units at active locations that no order and no checkout has taken, zero or more. */
  available: number;
}

const variantStock = `
  select variant.id as variant_id, coalesce(setting.tracked, true) as tracked,
    coalesce(setting.backorder, false) as backorder,
    least(greatest(coalesce(level.free, 0), 0), 2147483647)::integer as available
  from unnest($1::uuid[]) as variant (id)
  left join stock_setting setting on setting.variant_id = variant.id
  left join lateral (
    select sum(s.on_hand::bigint - s.allocated - s.reserved) as free from stock_level s
    join location l on l.id = s.location_id and l.active
    where s.variant_id = variant.id
  ) level on true`;

/**
 * What can be sold of each variant: one row a variant, also of one that was never heard of.
 * A sum beyond a GraphQL Int (2^31 - 1) reads as that number.
 */
export function findVariantStock(database: Database, variantIds: readonly string[]): Promise<VariantStockRow[]> {
  return database.query(variantStock, [variantIds]);
}

/**
 * As `findVariantStock`, of variants of which this transaction changed something and holds every level. The levels are
 * marked: a reservation that waits for one has seen settings, locations and other levels as they were before, and knows
 * by the mark that it has to look again. One that came to be meanwhile and is locked is left out: to wait here, out of
 * order, could be in a circle.
 */
export function markVariantStock(transaction: Database, variantIds: readonly string[]): Promise<VariantStockRow[]> {
  return transaction.query(
    `with held as materialized (
       select s.variant_id, s.location_id from stock_level s where s.variant_id = any($1::uuid[])
       for no key update skip locked
     ), marked as (
       update stock_level s set updated_at = clock_timestamp() from held
       where s.variant_id = held.variant_id and s.location_id = held.location_id
     ) ${variantStock}`,
    [variantIds],
  );
}

/** The units of a variant at one location, with the location. */
export interface StockLevelRow {
  variant_id: string;
  on_hand: number;
  allocated: number;
  reserved: number;
  location_id: string;
  handle: string;
  name: string;
  priority: number;
  active: boolean;
  external_reference: string | null;
}

/** Levels of many variants, by the locations' priority. @param inactive whether locations out of use are listed too */
export function findStockLevels(
  database: Database,
  variantIds: readonly string[],
  inactive: boolean,
): Promise<StockLevelRow[]> {
  return database.query(
    `select s.variant_id, s.on_hand, s.allocated, s.reserved,
       l.id as location_id, l.handle, l.name, l.priority, l.active, l.external_reference
     from stock_level s join location l on l.id = s.location_id
     where s.variant_id = any($1::uuid[]) and (l.active or $2::boolean)
     order by l.priority, l.id`,
    [variantIds, inactive],
  );
}

/** First half of the advisory lock's key, never used for anything else; the second half is a share of all variants. */
const stockKeeping = 7_304_001;

/**
 * Takes every level of the variants for the running transaction, before it changes or creates one or says what can be
 * sold of them: there is no other writer beside it then.
 *
 * Levels are locked in the one fixed order of all who lock several. That alone does not do for who may create a level: one
 * that is created while others wait would be met out of order, and be waited for in a circle. Those who keep stock
 * therefore take turns before, in 64 shares of the variants: few enough for the server's table of locks, however many
 * variants an import has, and enough for single changes not to meet. Buyers create no level and take no turn.
 */
export async function holdVariants(transaction: Database, variantIds: readonly string[]): Promise<void> {
  await transaction.query(
    `select pg_advisory_xact_lock($1, share) from (
       select distinct hashtext(id::text) & 63 as share from unnest($2::uuid[]) as variant (id) order by share
     ) shares`,
    [stockKeeping, variantIds],
  );
  await transaction.query(
    `select from stock_level s where s.variant_id = any($1::uuid[])
     order by s.variant_id, s.location_id for no key update`,
    [variantIds],
  );
}

/** The variants that have a level at these locations. @param free whether only those with units to be sold, or owed */
export function findVariantsAt(
  transaction: Database,
  locationIds: readonly string[],
  free: boolean,
): Promise<{ variant_id: string }[]> {
  return transaction.query(
    `select distinct s.variant_id from stock_level s where s.location_id = any($1::uuid[])
       and (not $2::boolean or s.on_hand::bigint - s.allocated - s.reserved <> 0)`,
    [locationIds, free],
  );
}
