import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { StockChangeArgs, StockChangePayload } from './stock-change.type';

@ArgsType()
export class StockAdjustArgs extends StockChangeArgs {
  @Field(() => Int, { description: 'Units that came; negative for those that went. Not 0.' })
  delta!: number;
}

export const StockAdjustUserError = userErrorType('StockAdjust', {
  INVALID_DELTA: 'The difference is 0, or beyond 1,000,000,000 units.',
  LOCATION_NOT_FOUND: 'There is no such location.',
  INSUFFICIENT_STOCK: 'Fewer than 0 units would be left, and the variant is not on backorder.',
  QUANTITY_OUT_OF_RANGE: 'More units would be there than can be counted: 1,000,000,000.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used for another change.',
});

@ObjectType({ description: 'What became of the change.' })
export class StockAdjustPayload extends StockChangePayload {
  @Field(() => [StockAdjustUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof StockAdjustUserError>>[];
}
