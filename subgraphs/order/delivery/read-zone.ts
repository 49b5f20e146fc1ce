import { accepted, type Outcome, refusedFor, type UserError } from '../../../platform/errors/outcome';
import { isHandle, slugify } from '../../../platform/ids/handle';
import { isCountryCode } from '../../../platform/places/country-code';
import { regionCode } from '../../../platform/places/region-code';
import {
  type DeliveryZoneCode,
  deliveryZoneCodes,
  maxAreas,
  maxDays,
  maxDescriptionLength,
  maxOptions,
  maxRates,
  maxTitleLength,
} from './delivery-codes';
import type { GivenOption, GivenZone } from './given-zone';
import { readRates } from './read-rates';
import { zoneProblem } from './zone-problem';
import type { AreaRow, NewZone, OptionRow } from './zone-row';

type Problems = UserError<DeliveryZoneCode>[];

const isTitle = (text: string) => text !== '' && text.length <= maxTitleLength;

function readAreas({ areas, restOfWorld }: GivenZone, problems: Problems): AreaRow[] {
  const seen = new Set<string>();
  const places = areas.map(({ countryCode, region }, at): AreaRow => {
    const place = { country_code: countryCode, region: regionCode(countryCode, region) };
    const key = `${place.country_code} ${place.region ?? ''}`;
    if (!isCountryCode(countryCode)) problems.push(zoneProblem('INVALID_COUNTRY', 'areas', at, 'countryCode'));
    else if ((place.region?.length ?? 0) > maxTitleLength) {
      problems.push(zoneProblem('INVALID_REGION', 'areas', at, 'region'));
    } else if (seen.has(key)) problems.push(zoneProblem('DUPLICATE_AREA', 'areas', at));
    seen.add(key);
    return place;
  });
  return restOfWorld ? [...places, { country_code: null, region: null }] : places;
}

function checkOption({ title, description, min_days, max_days, handle }: OptionRow, at: number): Problems {
  const areDays = 0 <= min_days && min_days <= max_days && max_days <= maxDays;
  const wrong: [boolean, string, DeliveryZoneCode][] = [
    [!isTitle(title), 'title', 'INVALID_TITLE'],
    [!isHandle(handle), 'handle', 'INVALID_HANDLE'],
    [(description?.length ?? 0) > maxDescriptionLength, 'description', 'INVALID_DESCRIPTION'],
    [!areDays, 'maxDays', 'INVALID_DAYS'],
  ];
  return wrong.filter(([isWrong]) => isWrong).map(([, field, code]) => zoneProblem(code, 'options', at, field));
}

function readOptions(given: readonly GivenOption[], problems: Problems): OptionRow[] {
  const seen = new Set<string>();
  return given.map((item, at) => {
    const title = item.title.trim();
    const option: OptionRow = {
      handle: item.handle ?? slugify(title),
      title,
      description: item.description?.trim() || null,
      active: item.active,
      min_days: item.minDays,
      max_days: item.maxDays,
      rates: readRates(item.rates, ['options', at], problems),
    };
    problems.push(...checkOption(option, at));
    if (seen.has(option.handle)) problems.push(zoneProblem('DUPLICATE_OPTION', 'options', at, 'handle'));
    seen.add(option.handle);
    return option;
  });
}

function isTooLarge({ areas, options }: GivenZone): boolean {
  return areas.length > maxAreas || options.length > maxOptions || options.some(({ rates }) => rates.length > maxRates);
}

/** The zone that a caller gave, to be stored, or every reason against it. */
export function readZone(handle: string, given: GivenZone): Outcome<NewZone, DeliveryZoneCode> {
  if (isTooLarge(given)) return refusedFor([zoneProblem('TOO_MANY_ITEMS')]);
  const problems: Problems = [];
  if (!isHandle(handle)) {
    problems.push({ field: ['handle'], message: deliveryZoneCodes.INVALID_HANDLE, code: 'INVALID_HANDLE' });
  }
  const title = given.title.trim();
  if (!isTitle(title)) problems.push(zoneProblem('INVALID_TITLE', 'title'));
  const zone = { handle, title, areas: readAreas(given, problems), options: readOptions(given.options, problems) };
  return problems.length > 0 ? refusedFor(problems) : accepted(zone);
}
