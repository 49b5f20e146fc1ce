import { handleProblems } from './handle-refusals';
import { productProblems } from './product-problem';
import { takenProblems } from './refuse-taken';

const { TITLE_REQUIRED, INVALID_URL, INVALID_OPTION, TOO_LONG, ...variantProblems } = productProblems;
const notFound = { NOT_FOUND: 'There is no such product.' } as const;

/** Why a product was not created. */
export const productCreateCodes = {
  ...productProblems,
  ...handleProblems,
  ...takenProblems,
  COLLECTION_NOT_FOUND: 'There is no such collection.',
  NOT_MANUAL: 'Rules choose the products of the collection.',
} as const;

/** Why a product was not changed. */
export const productUpdateCodes = {
  ...notFound,
  ...handleProblems,
  TITLE_REQUIRED,
  INVALID_URL,
  INVALID_OPTION,
  TOO_LONG,
  CATEGORY_NOT_FOUND: takenProblems.CATEGORY_NOT_FOUND,
  OPTIONS_IN_USE: 'The variants have values of another number of options.',
} as const;

/** Why a product was not deleted. */
export const productDeleteCodes = notFound;

const { SKU_TAKEN, DUPLICATE_VARIANT, REFERENCE_TAKEN } = takenProblems;
const { INVALID_OPTION_VALUES, INVALID_AMOUNT, DUPLICATE_CURRENCY, INVALID_WEIGHT } = variantProblems;
const variantCodes = {
  SKU_TAKEN,
  DUPLICATE_VARIANT,
  REFERENCE_TAKEN,
  INVALID_OPTION_VALUES,
  INVALID_AMOUNT,
  DUPLICATE_CURRENCY,
  INVALID_WEIGHT,
  INVALID_URL,
  TOO_LONG,
} as const;

/** Why a variant was not created. */
export const variantCreateCodes = { ...variantCodes, PRODUCT_NOT_FOUND: 'There is no such product.' } as const;

/** Why a variant was not changed. */
export const variantUpdateCodes = { ...variantCodes, NOT_FOUND: 'There is no such variant.' } as const;

/** Why a variant was not deleted. */
export const variantDeleteCodes = { NOT_FOUND: 'There is no such variant.' } as const;

export type ProductCreateCode = keyof typeof productCreateCodes;
export type ProductUpdateCode = keyof typeof productUpdateCodes;
export type VariantCreateCode = keyof typeof variantCreateCodes;
export type VariantUpdateCode = keyof typeof variantUpdateCodes;
