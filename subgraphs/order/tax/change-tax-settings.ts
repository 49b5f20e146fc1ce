import { accepted, type Outcome, refusedFor, type UserError } from '../../../platform/errors/outcome';
import { isCountryCode } from '../../../platform/places/country-code';
import { regionCode } from '../../../platform/places/region-code';
import { recordAudit } from '../audit/record-audit';
import type { TaxChangeContext } from './change-tax-rate';
import { forgetTaxes } from './recent-taxes';
import { maxTaxTextLength, type TaxSettingsCode, taxSettingsCodes } from './tax-codes';
import { replaceTaxSettings, type TaxSettingsRow } from './tax-settings.store';

/** The settings as a caller gives them. */
export interface GivenTaxSettings {
  pricesIncludeTax: boolean;
  estimateCountryCode?: string | null;
  estimateRegion?: string | null;
  countries: readonly { countryCode: string; pricesIncludeTax: boolean }[];
}

/** The audit log names every entity by a UUID; the settings are one, and have none. */
const settingsId = '00000000-0000-0000-0000-000000000000';

const refuse = (code: TaxSettingsCode, ...field: string[]): UserError<TaxSettingsCode> => ({
  field: ['input', ...field],
  message: taxSettingsCodes[code],
  code,
});

function checkEstimate(country: string | null, region: string | null): UserError<TaxSettingsCode>[] {
  if (country !== null && !isCountryCode(country)) return [refuse('INVALID_COUNTRY', 'estimateCountryCode')];
  if (region === null) return [];
  if (country === null) return [refuse('COUNTRY_REQUIRED', 'estimateCountryCode')];
  return region.length > maxTaxTextLength ? [refuse('INVALID_REGION', 'estimateRegion')] : [];
}

function checkCountries({ countries }: GivenTaxSettings): UserError<TaxSettingsCode>[] {
  const codes = countries.map(({ countryCode }) => countryCode);
  return codes.flatMap((code, at) => {
    if (!isCountryCode(code)) return [refuse('INVALID_COUNTRY', 'countries', String(at), 'countryCode')];
    const isSecond = codes.indexOf(code) < at;
    return isSecond ? [refuse('DUPLICATE_COUNTRY', 'countries', String(at), 'countryCode')] : [];
  });
}

/** Replaces the shop's tax settings as a whole. */
export async function changeTaxSettings(
  { database, viewer, requestId }: TaxChangeContext,
  given: GivenTaxSettings,
): Promise<Outcome<TaxSettingsRow, TaxSettingsCode>> {
  const country = given.estimateCountryCode ?? null;
  const region = regionCode(country ?? '', given.estimateRegion);
  const wrong = [...checkEstimate(country, region), ...checkCountries(given)];
  if (wrong.length > 0) return refusedFor(wrong);
  const settings: TaxSettingsRow = {
    prices_include_tax: given.pricesIncludeTax,
    estimate_country_code: country,
    estimate_region: region,
    countries: given.countries
      .map(({ countryCode, pricesIncludeTax }) => ({ country_code: countryCode, prices_include_tax: pricesIncludeTax }))
      .sort((a, b) => (a.country_code < b.country_code ? -1 : 1)),
  };
  await database.transaction(async (transaction) => {
    await replaceTaxSettings(transaction, settings);
    const entity = { entityType: 'TaxSettings', entityId: settingsId, data: given };
    await recordAudit(transaction, { viewer, requestId, action: 'taxSettings.update', ...entity });
  });
  forgetTaxes(database);
  return accepted(settings);
}
