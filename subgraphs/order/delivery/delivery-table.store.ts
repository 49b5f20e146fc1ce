import type { Database } from '../../../platform/database/database';

/** One offer as the tables have it. */
export interface OfferRow {
  id: string;
  title: string;
  description: string | null;
  /** Minor units; text, because JSON's numbers are floats to their readers. */
  price: string;
  min_days: number;
  max_days: number;
}

/** What is looked for in the tables. */
export interface OfferSearch {
  /** `null` without an address: nothing is found. */
  countryCode: string | null;
  /** As `regionCode` makes it. */
  region: string | null;
  currencyCode: string;
  weightGrams: bigint;
  /** Minor units. */
  subtotal: bigint;
}

/**
 * The offers of the zone that fits a place best: a region's before its country's, that before the rest of the world's.
 * An option without a price in the currency for such a weight and subtotal is no offer.
 *
 * @returns with them, whether the shop has any zone
 */
export async function findOffers(
  database: Database,
  search: OfferSearch,
): Promise<{ has_zones: boolean; offers: OfferRow[] }> {
  const [row] = await database.query<{ has_zones: boolean; offers: OfferRow[] }>(
    `with area as (
       select a.zone_id from delivery_area a
       where $1::character(2) is not null and (a.country_code is null or a.country_code = $1::character(2))
         and (a.region is null or a.region = $2::text)
       order by a.country_code nulls last, a.region nulls last limit 1
     ), offer as (
       select o.id, o.title, o.description, r.price::text as price, o.min_days, o.max_days, o.position
       from area join delivery_option o on o.zone_id = area.zone_id and o.active
       join lateral (
         select r.price from delivery_rate r where r.option_id = o.id and r.currency_code = $3::character(3)
           and $4::numeric >= r.min_weight_grams and (r.max_weight_grams is null or $4::numeric < r.max_weight_grams)
           and $5::numeric >= r.min_subtotal and (r.max_subtotal is null or $5::numeric < r.max_subtotal)
         order by r.price limit 1
       ) r on true
     )
     select exists (select from delivery_zone) as has_zones,
       coalesce((select jsonb_agg(to_jsonb(offer) order by offer.position, offer.id) from offer), '[]') as offers`,
    [search.countryCode, search.region, search.currencyCode, String(search.weightGrams), String(search.subtotal)],
  );
  return row as { has_zones: boolean; offers: OfferRow[] };
}
