import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { type Outcome, refused, type UserError } from '../../../platform/errors/outcome';
import { handleTaken } from './handle-refusals';

/** What the database can refuse a product or a variant for. */
export const takenProblems = {
  SKU_TAKEN: 'Another variant has this stock keeping unit.',
  DUPLICATE_VARIANT: 'Another variant of the product has these option values.',
  REFERENCE_TAKEN: 'Another one has this external reference.',
  CATEGORY_NOT_FOUND: 'There is no such category.',
} as const;

/** Code of a refusal by the database. */
export type TakenCode = keyof typeof takenProblems | 'HANDLE_TAKEN';

/** What a refusal is worded with. */
export interface TakenInput {
  handle?: string | null;
  /** Path of the variants, where the input holds more than one. */
  variants?: string[];
}

function refusalOf(constraint: string | null, { handle, variants }: TakenInput): UserError<TakenCode>[] {
  switch (constraint) {
    case 'product_handle':
      return handleTaken(handle).userErrors;
    case 'variant_sku':
      return refused('SKU_TAKEN', 'Another variant has this SKU.', variants ?? ['sku']).userErrors;
    case 'variant_option_values': {
      const message = 'Another variant of the product has these option values.';
      return refused('DUPLICATE_VARIANT', message, variants ?? ['optionValues']).userErrors;
    }
    case 'product_external_reference':
      return refused('REFERENCE_TAKEN', 'Another product has this reference.', ['externalReference']).userErrors;
    case 'variant_external_reference': {
      const field = variants ?? ['externalReference'];
      return refused('REFERENCE_TAKEN', 'Another variant has this reference.', field).userErrors;
    }
    case 'product_in_category':
      return refused('CATEGORY_NOT_FOUND', 'There is no such category.', ['categoryId']).userErrors;
    default:
      return [];
  }
}

/**
 * Says in the terms of the API which constraint refused a write: that a value is taken is decided by the database
 * alone, because between a look and a write somebody else may take it.
 *
 * @param codes those that the mutation can refuse with
 * @throws the error itself when it is another one
 */
export function refuseTaken<Code extends TakenCode>(
  error: unknown,
  codes: readonly Code[],
  input: TakenInput = {},
): Outcome<never, Code> {
  const isOurs = (refusal: UserError<TakenCode>): refusal is UserError<Code> =>
    codes.some((code) => code === refusal.code);
  const userErrors = refusalOf(violatedConstraint(error), input).filter(isOurs);
  if (userErrors.length === 0) throw error;
  return { value: null, userErrors };
}
