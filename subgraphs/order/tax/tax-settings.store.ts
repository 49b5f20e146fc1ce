import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';

/** How the shop's prices are meant. */
export interface TaxSettingsRow {
  prices_include_tax: boolean;
  estimate_country_code: string | null;
  estimate_region: string | null;
  /** Countries where prices are meant otherwise, by code. */
  countries: { country_code: string; prices_include_tax: boolean }[];
}

/** The settings; those of a new shop when nobody changed them. */
export async function findTaxSettings(database: Database): Promise<TaxSettingsRow> {
  const [row] = await database.query<TaxSettingsRow>(
    `select coalesce(s.prices_include_tax, true) as prices_include_tax, s.estimate_country_code, s.estimate_region,
       coalesce((select jsonb_agg(to_jsonb(c) order by c.country_code) from tax_country c), '[]') as countries
     from (values (true)) as shop (id) left join tax_setting s on s.id = shop.id`,
  );
  return row as TaxSettingsRow;
}

/** Replaces the settings; changes of them come one after the other, because all write the one row first. */
export async function replaceTaxSettings(transaction: Database, settings: TaxSettingsRow): Promise<void> {
  await transaction.query(
    `insert into tax_setting (id, prices_include_tax, estimate_country_code, estimate_region) values (true, $1, $2, $3)
     on conflict (id) do update set prices_include_tax = excluded.prices_include_tax,
       estimate_country_code = excluded.estimate_country_code, estimate_region = excluded.estimate_region,
       updated_at = now()`,
    [settings.prices_include_tax, settings.estimate_country_code, settings.estimate_region],
  );
  await transaction.query('delete from tax_country');
  await transaction.query(
    `insert into tax_country (country_code, prices_include_tax)
     select country_code, prices_include_tax
     from jsonb_to_recordset($1::jsonb) as rows (country_code character(2), prices_include_tax boolean)`,
    [jsonRows(settings.countries)],
  );
}
