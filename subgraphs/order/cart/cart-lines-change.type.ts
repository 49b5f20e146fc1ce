import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { Cart } from './cart.type';
import { pickCodes } from './cart-refusal';

/** Which cart is meant, and by what right. */
@ArgsType()
export class CartArgs {
  @Field(() => ID, { description: 'The cart.' })
  cartId!: string;

  @Field(() => String, {
    nullable: true,
    description: "A guest's token, as cartCreate gave it; not needed for one's own.",
  })
  token?: string | null;
}

@InputType({ description: 'A variant to be put into a cart.' })
export class CartLineInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => Int, { description: 'How many, 1 to 10,000; added to those that are there already.' })
  quantity!: number;
}

@InputType({ description: 'A line of a cart, with its new quantity.' })
export class CartLineUpdateInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'How many, 1 to 10,000; a line is taken out by cartLinesRemove.' })
  quantity!: number;
}

export const CartLinesAddUserError = userErrorType(
  'CartLinesAdd',
  pickCodes(
    'CART_NOT_FOUND',
    'CART_EXPIRED',
    'CART_COMPLETED',
    'INVALID_QUANTITY',
    'VARIANT_NOT_FOUND',
    'VARIANT_NOT_FOR_SALE',
    'CURRENCY_MISMATCH',
    'TOO_MANY_LINES',
    'TOTAL_TOO_LARGE',
  ),
);

@ObjectType({ description: 'What became of the change: all lines were added, or none.' })
export class CartLinesAddPayload {
  @Field(() => Cart, { nullable: true, description: 'The cart as it is now; null when the change was refused.' })
  cart!: Cart | null;

  @Field(() => [CartLinesAddUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartLinesAddUserError>>[];
}

export const CartLinesUpdateUserError = userErrorType(
  'CartLinesUpdate',
  pickCodes(
    'CART_NOT_FOUND',
    'CART_EXPIRED',
    'CART_COMPLETED',
    'INVALID_QUANTITY',
    'LINE_NOT_FOUND',
    'TOO_MANY_LINES',
    'TOTAL_TOO_LARGE',
  ),
);

@ObjectType({ description: 'What became of the change: all lines were changed, or none.' })
export class CartLinesUpdatePayload {
  @Field(() => Cart, { nullable: true, description: 'The cart as it is now; null when the change was refused.' })
  cart!: Cart | null;

  @Field(() => [CartLinesUpdateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartLinesUpdateUserError>>[];
}

export const CartLinesRemoveUserError = userErrorType(
  'CartLinesRemove',
  pickCodes('CART_NOT_FOUND', 'CART_EXPIRED', 'CART_COMPLETED', 'LINE_NOT_FOUND'),
);

@ObjectType({ description: 'What became of the change: all lines were taken out, or none.' })
export class CartLinesRemovePayload {
  @Field(() => Cart, { nullable: true, description: 'The cart as it is now; null when the change was refused.' })
  cart!: Cart | null;

  @Field(() => [CartLinesRemoveUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartLinesRemoveUserError>>[];
}
