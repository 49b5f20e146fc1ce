import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { countTaxRates, listTaxRates } from './tax-rate.store';
import { type TaxRate, toTaxRate } from './tax-rate.type';

/** One page of the rates, by country. @param countryCode only those of one; `null` for all */
export async function pageOfTaxRates(
  database: Database,
  args: PageArgs,
  countryCode: string | null,
): Promise<Connection<TaxRate>> {
  const list = 'taxRates:place';
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await listTaxRates(database, page, countryCode),
    cursorOf: (row) => row.cursor_values,
    toNode: toTaxRate,
    count: () => countTaxRates(database, countryCode),
  });
}
