import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** A rate as it is stored. */
export interface TaxRateRow {
  id: string;
  country_code: string;
  /** As `regionCode` makes it; `null` for the whole country. */
  region: string | null;
  applies_to: string;
  ppm: number;
  title: string;
  updated_at: Date;
}

const columns = 'r.id, r.country_code, r.region, r.applies_to, r.ppm, r.title, r.updated_at';

/** Only rates of a country; `null` for all. */
const ofCountry = (parameters: SqlParameters, countryCode: string | null) => {
  const country = parameters.add(countryCode, 'text');
  return `(${country} is null or r.country_code = ${country})`;
};

/** One page of the rates: by country, the whole country before its regions. */
export function listTaxRates(
  database: Database,
  page: PageRequest,
  countryCode: string | null,
): Promise<(TaxRateRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const sortColumns = ['r.country_code::text', `coalesce(r.region, '')`, 'r.applies_to', 'r.id::text'];
  const sorted = sortColumns.map((sql) => ({ sql, type: 'text' }));
  const keyset = keysetPage({ columns: sorted, descending: false, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from tax_rate r
     where ${keyset.where} and ${ofCountry(parameters, countryCode)} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of rates. */
export async function countTaxRates(database: Database, countryCode: string | null): Promise<number> {
  const parameters = new SqlParameters();
  const [row] = await database.query<{ count: number }>(
    `select count(*)::integer as count from tax_rate r where ${ofCountry(parameters, countryCode)}`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** Stores the rate of a place for goods or delivery, in the place of the one before. @returns the row */
export async function upsertTaxRate(transaction: Database, rate: Omit<TaxRateRow, 'updated_at'>): Promise<TaxRateRow> {
  const [row] = await transaction.query<TaxRateRow>(
    `insert into tax_rate as r (id, country_code, region, applies_to, ppm, title) values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint tax_rate_place_key
       do update set ppm = excluded.ppm, title = excluded.title, updated_at = now()
     returning ${columns}`,
    [rate.id, rate.country_code, rate.region, rate.applies_to, rate.ppm, rate.title],
  );
  return row as TaxRateRow;
}

/** Deletes a rate. @returns it as it was, `null` when there is none */
export async function deleteTaxRate(transaction: Database, id: string): Promise<TaxRateRow | null> {
  const [row] = await transaction.query<TaxRateRow>(`delete from tax_rate r where r.id = $1 returning ${columns}`, [
    id,
  ]);
  return row ?? null;
}
