import { type ClassType, Field, ID, Int } from 'type-graphql';
import { type UserError, userErrorType } from '../../../platform/errors/user-error-type';

/** A refusal of a checkout, with what of the cart is to blame. */
export interface CheckoutUserError<Code extends string> extends UserError<Code> {
  /** Id of the cart's line. */
  lineId: string | null;
  available: number | null;
  promotionCode: string | null;
}

/** Makes the refusals of one mutation, as `userErrorType` does, with the fields that say what is to blame. */
export function checkoutErrorType<Code extends string>(
  mutation: string,
  codes: Readonly<Record<Code, string>>,
): ClassType<CheckoutUserError<Code>> {
  const ErrorType = userErrorType(mutation, codes);
  const add = (name: string, type: () => typeof ID | typeof Int | StringConstructor, description: string) =>
    Field(type, { nullable: true, description })(ErrorType.prototype, name);
  add('lineId', () => ID, 'The line of the cart at fault, null when none is.');
  add('available', () => Int, 'Units that are left of the line at fault, for OUT_OF_STOCK.');
  add('promotionCode', () => String, 'The promotion code at fault, null when none is.');
  return ErrorType as ClassType<CheckoutUserError<Code>>;
}
