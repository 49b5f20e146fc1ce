import type { Database } from '../../../platform/database/database';

/** A price, for carts from a weight and a subtotal up to, and without, another. Amounts are text: JSON has floats. */
export interface BandRow {
  price: string;
  min_weight_grams: number;
  max_weight_grams: number | null;
  min_subtotal: string;
  max_subtotal: string | null;
}

/** A way to deliver that is in use, with its prices in one currency. */
export interface ZoneOptionRow {
  id: string;
  title: string;
  description: string | null;
  min_days: number;
  max_days: number;
  bands: BandRow[];
}

/** What the tables say of one place. */
export interface ZoneOfPlace {
  /** Whether the shop has any zone. */
  has_zones: boolean;
  /** Ways to deliver, in the order in which they are shown; empty for a place of no zone. */
  options: ZoneOptionRow[];
}

/** What is looked for in the tables. */
export interface ZoneSearch {
  /** `null` without an address: nothing is found. */
  countryCode: string | null;
  /** As `regionCode` makes it. */
  region: string | null;
  currencyCode: string;
}

/**
 * The options of the zone that fits a place best: a region's before its country's, that before the rest of the world's.
 * An option without a price in the currency is left out.
 */
export async function findZoneOfPlace(database: Database, search: ZoneSearch): Promise<ZoneOfPlace> {
  const [row] = await database.query<ZoneOfPlace>(
    `with area as (
       select a.zone_id from delivery_area a
       where $1::character(2) is not null and (a.country_code is null or a.country_code = $1::character(2))
         and (a.region is null or a.region = $2::text)
       order by a.country_code nulls last, a.region nulls last limit 1
     ), option as (
       select o.position, o.id, o.title, o.description, o.min_days, o.max_days, jsonb_agg(jsonb_build_object(
         'price', r.price::text, 'min_weight_grams', r.min_weight_grams, 'max_weight_grams', r.max_weight_grams,
         'min_subtotal', r.min_subtotal::text, 'max_subtotal', r.max_subtotal::text)) as bands
       from area join delivery_option o on o.zone_id = area.zone_id and o.active
       join delivery_rate r on r.option_id = o.id and r.currency_code = $3::character(3)
       group by o.id
     )
     select exists (select from delivery_zone) as has_zones,
       coalesce((select jsonb_agg(to_jsonb(o) - 'position' order by o.position, o.id) from option o), '[]') as options`,
    [search.countryCode, search.region, search.currencyCode],
  );
  return row as ZoneOfPlace;
}
