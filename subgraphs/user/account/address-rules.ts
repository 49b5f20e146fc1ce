import type { UserError } from '../../../platform/errors/user-error-type';
import { isCountryCode } from '../../../platform/places/country-code';
import { tidy } from './profile-rules';

/** Texts of an address. `undefined` leaves a value as it is, `null` removes it. */
export interface AddressInput {
  firstName?: string | null;
  lastName?: string | null;
  company?: string | null;
  line1?: string | null;
  line2?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  countryCode?: string | null;
  phone?: string | null;
}

/** Characters in one line: what a label has room for, twice. */
const maxLineLength = 200;

const fieldNames = [
  'firstName',
  'lastName',
  'company',
  'line1',
  'line2',
  'city',
  'region',
  'postalCode',
  'countryCode',
  'phone',
] as const satisfies readonly (keyof AddressInput)[];

const required: readonly (keyof AddressInput)[] = ['line1', 'city', 'countryCode'];

/** Why an address was refused. */
export type AddressCode = 'REQUIRED' | 'INVALID_TEXT' | 'UNKNOWN_COUNTRY';

/** Descriptions of the codes, for the mutations that take an address. */
export const addressCodes: Record<AddressCode, string> = {
  REQUIRED: 'An address has a first line, a city and a country.',
  INVALID_TEXT: `A line of an address has up to ${maxLineLength} characters and no line break.`,
  UNKNOWN_COUNTRY: 'A country is two letters of ISO 3166-1, such as "DE".',
};

/** An address without space around its texts, its country in capitals; nothing but the fields of an address. */
export function tidyAddress(input: AddressInput): AddressInput {
  const texts = Object.fromEntries(fieldNames.map((name) => [name, tidy(input[name])])) as AddressInput;
  return { ...texts, countryCode: texts.countryCode?.toUpperCase() ?? texts.countryCode };
}

/** What is wrong with a tidied address. @param isNew whether what is required must be given, or only not be removed */
export function checkAddress(address: AddressInput, isNew: boolean): UserError<AddressCode>[] {
  const wrong = (name: string, code: AddressCode) => ({ field: ['input', name], message: addressCodes[code], code });
  return fieldNames.flatMap((name) => {
    const value = address[name];
    if (required.includes(name) && (value === null || (isNew && value === undefined))) return [wrong(name, 'REQUIRED')];
    if (typeof value !== 'string') return [];
    if (name === 'countryCode') return isCountryCode(value) ? [] : [wrong(name, 'UNKNOWN_COUNTRY')];
    return value.length > maxLineLength || /\p{Cc}/u.test(value) ? [wrong(name, 'INVALID_TEXT')] : [];
  });
}
