import type { Database } from '../../../platform/database/database';

/** What the built-in table says of one place. */
export interface PlaceTaxRow {
  /** `null` when there is no place: no address was given and the shop estimates for none. */
  country_code: string | null;
  /** Whether the shop keeps any rate. */
  has_rates: boolean;
  prices_include_tax: boolean;
  goods_ppm: number | null;
  goods_title: string | null;
  delivery_ppm: number | null;
  delivery_title: string | null;
}

/**
 * The taxes of a place, or of the one that the shop estimates for when none is given. A rate of the region comes before
 * one of the country; delivery is taxed like goods where it has no rate of its own.
 *
 * @param region as `regionCode` makes it
 */
export async function findTaxesOfPlace(
  database: Database,
  countryCode: string | null,
  region: string | null,
): Promise<PlaceTaxRow> {
  const [row] = await database.query<PlaceTaxRow>(
    `with place as (
       select coalesce($1::character(2), s.estimate_country_code) as country_code,
         case when $1::character(2) is null then s.estimate_region else $2::text end as region, s.prices_include_tax
       from (values (true)) as shop (id) left join tax_setting s on s.id = shop.id
     ), rate as (
       select r.ppm, r.title, r.region, r.applies_to from tax_rate r
       join place p on r.country_code = p.country_code and (r.region is null or r.region = p.region)
     )
     select p.country_code, exists (select from tax_rate) as has_rates,
       coalesce(c.prices_include_tax, p.prices_include_tax, true) as prices_include_tax,
       goods.ppm as goods_ppm, goods.title as goods_title,
       delivery.ppm as delivery_ppm, delivery.title as delivery_title
     from place p
     left join tax_country c on c.country_code = p.country_code
     left join lateral (
       select r.ppm, r.title from rate r where r.applies_to = 'GOODS' order by r.region nulls last limit 1
     ) goods on true
     left join lateral (
       select r.ppm, r.title from rate r order by r.applies_to = 'DELIVERY' desc, r.region nulls last limit 1
     ) delivery on true`,
    [countryCode, region],
  );
  return row as PlaceTaxRow;
}
