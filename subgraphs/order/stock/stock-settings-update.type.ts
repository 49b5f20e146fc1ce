import { Field, InputType, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { ProductVariant } from '../references/product-variant.type';

@InputType({ description: 'How the stock of a variant is to be treated; what is left out stays as it is.' })
export class StockSettingsUpdateInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether sales count against stock.' })
  tracked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is sold on when nothing is left.' })
  backorder?: boolean | null;
}

export const StockSettingsUpdateUserError = userErrorType('StockSettingsUpdate', {
  NOTHING_GIVEN: 'The input holds nothing to change.',
});

@ObjectType({ description: 'What became of the change.' })
export class StockSettingsUpdatePayload {
  @Field(() => ProductVariant, { nullable: true, description: 'The variant; null when the change was refused.' })
  variant!: ProductVariant | null;

  @Field(() => [StockSettingsUpdateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof StockSettingsUpdateUserError>>[];
}
