import { accepted, type Outcome, refused, refusedFor, type UserError } from '../../../platform/errors/outcome';
import type { SubgraphContext } from '../../../platform/federation/subgraph-definition';
import { newUuid } from '../../../platform/ids/typed-id';
import { toPpm } from '../../../platform/money/percentage';
import { isCountryCode } from '../../../platform/places/country-code';
import { regionCode } from '../../../platform/places/region-code';
import { recordAudit } from '../audit/record-audit';
import { forgetTaxes } from './recent-taxes';
import {
  type MissingTaxRateCode,
  maxTaxTextLength,
  missingTaxRateCodes,
  type TaxRateCode,
  taxRateCodes,
} from './tax-codes';
import { deleteTaxRate, type TaxRateRow, upsertTaxRate } from './tax-rate.store';

/** Who asks, and where it is written. */
export type TaxChangeContext = Pick<SubgraphContext, 'database' | 'viewer' | 'requestId'>;

/** A rate as a caller gives it. */
export interface GivenTaxRate {
  countryCode: string;
  region?: string | null;
  appliesTo: string;
  /** Decimal, from 0 to 100. */
  percentage: string;
  title: string;
}

const auditData = ({ country_code, region, applies_to, ppm, title }: TaxRateRow) => ({
  countryCode: country_code,
  region,
  appliesTo: applies_to,
  ppm,
  title,
});

function checkTaxRate(given: GivenTaxRate, region: string | null, title: string): UserError<TaxRateCode>[] {
  const wrong: [boolean, string, TaxRateCode][] = [
    [!isCountryCode(given.countryCode), 'countryCode', 'INVALID_COUNTRY'],
    [(region?.length ?? 0) > maxTaxTextLength, 'region', 'INVALID_REGION'],
    [toPpm(given.percentage) === null, 'percentage', 'INVALID_PERCENTAGE'],
    [title === '' || title.length > maxTaxTextLength, 'title', 'INVALID_TITLE'],
  ];
  return wrong
    .filter(([isWrong]) => isWrong)
    .map(([, field, code]) => ({ field: ['input', field], message: taxRateCodes[code], code }));
}

/** Sets the rate of a place for goods or delivery, new or in the place of the one before: a repeat changes nothing. */
export async function setTaxRate(
  { database, viewer, requestId }: TaxChangeContext,
  given: GivenTaxRate,
): Promise<Outcome<TaxRateRow, TaxRateCode>> {
  const title = given.title.trim();
  const region = regionCode(given.countryCode, given.region);
  const wrong = checkTaxRate(given, region, title);
  if (wrong.length > 0) return refusedFor(wrong);
  const row = await database.transaction(async (transaction) => {
    const stored = await upsertTaxRate(transaction, {
      id: newUuid(),
      country_code: given.countryCode,
      region,
      applies_to: given.appliesTo,
      ppm: toPpm(given.percentage) as number,
      title,
    });
    const entity = { entityType: 'TaxRate', entityId: stored.id, data: auditData(stored) };
    await recordAudit(transaction, { viewer, requestId, action: 'taxRate.set', ...entity });
    return stored;
  });
  forgetTaxes(database);
  return accepted(row);
}

/** Deletes a rate: what it taxed is then taxed by the country's rate, if there is one. */
export async function removeTaxRate(
  { database, viewer, requestId }: TaxChangeContext,
  id: string,
): Promise<Outcome<true, MissingTaxRateCode>> {
  const row = await database.transaction(async (transaction) => {
    const deleted = await deleteTaxRate(transaction, id);
    if (!deleted) return null;
    const entity = { entityType: 'TaxRate', entityId: id, data: auditData(deleted) };
    await recordAudit(transaction, { viewer, requestId, action: 'taxRate.delete', ...entity });
    return deleted;
  });
  if (!row) return refused('TAX_RATE_NOT_FOUND', missingTaxRateCodes.TAX_RATE_NOT_FOUND, ['id']);
  forgetTaxes(database);
  return accepted(true as const);
}
