import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { PostalAddressInput } from '../addresses/postal-address.type';
import { Cart } from './cart.type';
import { CartLineInput } from './cart-lines-change.type';
import { pickCodes } from './cart-refusal';

@InputType({ description: 'A new cart.' })
export class CartCreateInput {
  @Field(() => CurrencyCode, { description: 'The currency of all its prices.' })
  currencyCode!: CurrencyCode;

  @Field(() => [CartLineInput], { nullable: true, description: 'What is in it from the start.' })
  lines?: CartLineInput[] | null;

  @Field(() => String, { nullable: true, description: "The buyer's words to the shop, up to 5,000 characters." })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the confirmation goes.' })
  email?: string | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'Where it is sent.' })
  shippingAddress?: PostalAddressInput | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'Whom the bill is for, when it is somebody else.' })
  billingAddress?: PostalAddressInput | null;
}

export const CartCreateUserError = userErrorType(
  'CartCreate',
  pickCodes(
    'CART_EXISTS',
    'NOTE_TOO_LONG',
    'INVALID_EMAIL',
    'ADDRESS_INCOMPLETE',
    'INVALID_ADDRESS',
    'INVALID_COUNTRY',
    'INVALID_QUANTITY',
    'VARIANT_NOT_FOUND',
    'VARIANT_NOT_FOR_SALE',
    'CURRENCY_MISMATCH',
    'TOO_MANY_LINES',
    'TOTAL_TOO_LARGE',
  ),
);

@ObjectType({ description: 'What became of the creation.' })
export class CartCreatePayload {
  @Field(() => Cart, { nullable: true, description: 'The new cart; null when it was refused.' })
  cart!: Cart | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A guest's key to the cart, given this once: whoever has it has the cart. Null for a signed-in user, whose cart it is.",
  })
  token!: string | null;

  @Field(() => [CartCreateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartCreateUserError>>[];
}

@InputType({ description: 'What of a cart is to be changed.' })
export class CartUpdateInput {
  @Field(() => String, {
    nullable: true,
    description: "The buyer's words to the shop, up to 5,000 characters; null takes them away.",
  })
  note?: string | null;
}

export const CartUpdateUserError = userErrorType(
  'CartUpdate',
  pickCodes('CART_NOT_FOUND', 'CART_EXPIRED', 'CART_COMPLETED', 'NOTE_TOO_LONG'),
);

@ObjectType({ description: 'What became of the change.' })
export class CartUpdatePayload {
  @Field(() => Cart, { nullable: true, description: 'The cart as it is now; null when the change was refused.' })
  cart!: Cart | null;

  @Field(() => [CartUpdateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartUpdateUserError>>[];
}

export const CartDeleteUserError = userErrorType('CartDelete', pickCodes('CART_NOT_FOUND', 'CART_COMPLETED'));

@ObjectType({ description: 'What became of the deletion.' })
export class CartDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Id of the cart that is gone; null when it was refused.' })
  deletedCartId!: string | null;

  @Field(() => [CartDeleteUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartDeleteUserError>>[];
}
