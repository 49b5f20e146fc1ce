import type { UserError } from '../../../platform/errors/outcome';

/** What can be wrong with a product, whoever writes it. */
export const productProblems = {
  TITLE_REQUIRED: 'It has no title.',
  INVALID_URL: 'The address is not one that a file can be loaded from: http, https or relative.',
  INVALID_OPTION: 'An option has no name, or the name of another one.',
  INVALID_OPTION_VALUES: 'A variant has not exactly one value for each option of the product.',
  DUPLICATE_VARIANT: 'Two variants have the same option values.',
  DUPLICATE_REFERENCE: 'Two variants have the same external reference.',
  SKU_TAKEN: 'Another variant has this stock keeping unit.',
  INVALID_AMOUNT: 'The amount is negative, too large, or has more digits than its currency.',
  DUPLICATE_CURRENCY: 'Two prices of a variant are in the same currency.',
  INVALID_WEIGHT: 'The weight is negative.',
  TOO_LONG: 'A text has more characters than are kept, or a list more items.',
} as const;

/** Code of something that is wrong with a product. */
export type ProductProblemCode = keyof typeof productProblems;

/** Something that is wrong with a product, with the path of the field. */
export type ProductProblem = UserError<ProductProblemCode>;

/** What can be wrong with a variant by itself. */
export type VariantProblemCode = Exclude<
  ProductProblemCode,
  'TITLE_REQUIRED' | 'INVALID_OPTION' | 'DUPLICATE_VARIANT' | 'DUPLICATE_REFERENCE' | 'SKU_TAKEN'
>;

/** Where a check puts what it finds: a list of problems of these codes, or of more. */
export interface Problems<Code extends ProductProblemCode> {
  push(problem: UserError<Code>): unknown;
}
