import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { StockChangeArgs, StockChangePayload } from './stock-change.type';

@ArgsType()
export class StockSetArgs extends StockChangeArgs {
  @Field(() => Int, { description: 'Units that are there, 0 to 1,000,000,000.' })
  onHand!: number;
}

export const StockSetUserError = userErrorType('StockSet', {
  INVALID_QUANTITY: 'The count is below 0, or beyond 1,000,000,000 units.',
  LOCATION_NOT_FOUND: 'There is no such location.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used for another change.',
});

@ObjectType({ description: 'What became of the change.' })
export class StockSetPayload extends StockChangePayload {
  @Field(() => [StockSetUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof StockSetUserError>>[];
}
