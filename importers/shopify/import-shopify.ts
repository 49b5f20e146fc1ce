import type { ImportJob } from '../import-job';
import { RefusedFile } from '../refused-file';
import { checkInventoryFile, isInventoryFile } from './check-inventory-file';
import { checkProductFile } from './check-product-file';
import { importInventory } from './import-inventory';
import { importProducts } from './import-products';
import type { ShopifyOptions } from './shopify-options';

/** Imports a Shopify CSV file: a product export of any version, or an inventory export. */
export async function importShopify(job: ImportJob): Promise<void> {
  const options = readOptions(job);
  const showCheck = (records: number) => job.progress.update('checking the file, rows', records, null);
  if (await isInventoryFile(job.file)) return importInventory(job, await checkInventoryFile(job.file));
  return importProducts(job, await checkProductFile(job.file, showCheck), options);
}

function readOptions({ options }: ImportJob): ShopifyOptions {
  const markets = Object.entries(options.marketCurrencies ?? {});
  return {
    currency: readCurrency(options.currency ?? 'USD'),
    marketCurrencies: new Map(markets.map(([market, code]) => [market.trim().toLowerCase(), readCurrency(code)])),
    location: options.location?.trim() || 'Default',
  };
}

function readCurrency(text: string): string {
  const code = text.trim().toUpperCase();
  if (!Intl.supportedValuesOf('currency').includes(code)) {
    throw new RefusedFile(`"${text}" is not a currency code (ISO 4217, such as USD)`);
  }
  return code;
}
