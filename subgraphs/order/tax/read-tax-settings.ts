import type { Database } from '../../../platform/database/database';
import { findTaxSettings } from './tax-settings.store';
import { type TaxSettings, toTaxSettings } from './tax-settings.type';

/** The shop's tax settings. */
export async function readTaxSettings(database: Database): Promise<TaxSettings> {
  return toTaxSettings(await findTaxSettings(database));
}
