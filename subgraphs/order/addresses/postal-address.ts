import { isCountryCode } from '../../../platform/places/country-code';

/** Where something is sent, or whom the bill is for: plain JSON, kept by value, so that an order never changes with it. */
export interface PostalAddress {
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  /** Street and number. */
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2, in capitals. */
  countryCode: string;
  phone: string | null;
}

/** An address as somebody sent it. */
export type GivenAddress = { readonly [Name in keyof PostalAddress]?: string | null };

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
] as const satisfies readonly (keyof PostalAddress)[];

const required: ReadonlySet<string> = new Set(['line1', 'city', 'countryCode']);

/** Refusals of an address, with what each means; for the enums of the mutations that take one. */
export const addressCodes = {
  ADDRESS_INCOMPLETE: 'An address has a first line, a city and a country.',
  INVALID_ADDRESS: `A line of an address has up to ${maxLineLength} characters and no line break.`,
  INVALID_COUNTRY: 'A country is two letters of ISO 3166-1, such as "DE".',
};

/** Why an address was refused. */
export type AddressCode = keyof typeof addressCodes;

/** Why an address was refused, and which of its fields is to blame. */
export interface AddressRefusal {
  field: keyof PostalAddress;
  code: AddressCode;
}

function refuseField(field: keyof PostalAddress, value: string | null): AddressRefusal[] {
  if (value === null) return required.has(field) ? [{ field, code: 'ADDRESS_INCOMPLETE' }] : [];
  if (field === 'countryCode') return isCountryCode(value) ? [] : [{ field, code: 'INVALID_COUNTRY' }];
  // Half a character is text that PostgreSQL's JSON cannot hold.
  const isLine = value.length <= maxLineLength && !/\p{Cc}/u.test(value) && value.isWellFormed();
  return !isLine ? [{ field, code: 'INVALID_ADDRESS' }] : [];
}

/**
 * Tidies an address (no space around its texts, empty ones are `null`, the country in capitals) and checks it.
 *
 * @returns the address with exactly its ten fields, or every reason against it
 */
export function checkAddress(input: GivenAddress): { address: PostalAddress } | { refusals: AddressRefusal[] } {
  const texts = Object.fromEntries(fieldNames.map((name) => [name, input[name]?.trim() || null]));
  const address = { ...texts, countryCode: texts.countryCode?.toUpperCase() ?? null } as PostalAddress;
  const refusals = fieldNames.flatMap((name) => refuseField(name, address[name]));
  return refusals.length > 0 ? { refusals } : { address };
}
