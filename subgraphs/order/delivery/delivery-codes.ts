/** Characters in a title or a region: what a list has room for. */
export const maxTitleLength = 200;
/** Characters in what is said of an option. */
export const maxDescriptionLength = 2_000;
/** Places in one zone: every country and the states of the largest. */
export const maxAreas = 500;
/** Ways to deliver into one zone: more are no choice. */
export const maxOptions = 50;
/** Prices of one option: twenty bands in ten currencies. */
export const maxRates = 200;
/** Minor units, 14 digits: with a cart of the same limit and taxes of 100 % a total stays within the 15 of the graph. */
export const maxPrice = 99_999_999_999_999n;
/** Days until something arrives, at worst: made to order, across an ocean. */
export const maxDays = 365;

/** Why a zone was refused, with descriptions. */
export const deliveryZoneCodes = {
  INVALID_HANDLE: 'A handle has lower-case letters, digits and single hyphens, up to 120 characters.',
  INVALID_TITLE: `A title has 1 to ${maxTitleLength} characters.`,
  INVALID_DESCRIPTION: `A description has up to ${maxDescriptionLength} characters.`,
  INVALID_COUNTRY: 'A country is two capital letters of ISO 3166-1, such as "DE".',
  INVALID_REGION: `A region has up to ${maxTitleLength} characters.`,
  INVALID_DAYS: `Days are 0 to ${maxDays}, and the first is not above the second.`,
  INVALID_AMOUNT: 'The amount is negative, too large, or has more digits than its currency.',
  INVALID_WEIGHT: 'A weight is 0 grams or more.',
  EMPTY_BAND: 'A band ends above where it begins.',
  BANDS_OVERLAP: 'Two prices of one currency are for the same weight and subtotal.',
  DUPLICATE_AREA: 'The place is in the list twice.',
  DUPLICATE_OPTION: 'Two options have the same handle.',
  AREA_TAKEN: 'The place is in another zone.',
  TOO_MANY_ITEMS: `A zone has up to ${maxAreas} places and ${maxOptions} options of ${maxRates} prices each.`,
} as const;

/** Why there was nothing to delete, with its description. */
export const missingZoneCodes = { DELIVERY_ZONE_NOT_FOUND: 'There is no such zone.' } as const;

export type DeliveryZoneCode = keyof typeof deliveryZoneCodes;
export type MissingZoneCode = keyof typeof missingZoneCodes;
