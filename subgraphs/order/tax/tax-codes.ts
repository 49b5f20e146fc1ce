/** Characters in a region or in what a tax is called: what one line of a receipt has room for. */
export const maxTaxTextLength = 100;

/** Why a place was refused, with descriptions. */
export const placeCodes = {
  INVALID_COUNTRY: 'A country is two capital letters of ISO 3166-1, such as "DE".',
  INVALID_REGION: `A region has up to ${maxTaxTextLength} characters.`,
} as const;

/** Why a rate was refused, with descriptions. */
export const taxRateCodes = {
  ...placeCodes,
  INVALID_PERCENTAGE: 'A percentage is a decimal from 0 to 100 with up to four digits after the point.',
  INVALID_TITLE: `A title has 1 to ${maxTaxTextLength} characters.`,
} as const;

/** Why there was nothing to delete, with its description. */
export const missingTaxRateCodes = { TAX_RATE_NOT_FOUND: 'There is no such rate.' } as const;

/** Why settings were refused, with descriptions. */
export const taxSettingsCodes = {
  ...placeCodes,
  DUPLICATE_COUNTRY: 'A country is in the list twice.',
  COUNTRY_REQUIRED: 'A region alone is no place: give its country as well.',
} as const;

export type TaxRateCode = keyof typeof taxRateCodes;
export type MissingTaxRateCode = keyof typeof missingTaxRateCodes;
export type TaxSettingsCode = keyof typeof taxSettingsCodes;
