import { Field, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { Cart, CartLine } from './cart.type';
import { pickCodes } from './cart-refusal';

export const CartMergeUserError = userErrorType(
  'CartMerge',
  pickCodes(
    'CART_NOT_FOUND',
    'CART_EXPIRED',
    'CART_COMPLETED',
    'CART_BEING_PAID',
    'CURRENCIES_DIFFER',
    'TOO_MANY_LINES',
    'TOTAL_TOO_LARGE',
  ),
);

@ObjectType({ description: 'What became of the merge: all of it was done, or nothing.' })
export class CartMergePayload {
  @Field(() => Cart, { nullable: true, description: "The user's cart as it is now; null when the merge was refused." })
  cart!: Cart | null;

  @Field(() => [CartLine], {
    description: 'Lines whose quantities of both carts passed 10,000 together, and now stand there.',
  })
  cappedLines!: CartLine[];

  @Field(() => [CartMergeUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartMergeUserError>>[];
}
