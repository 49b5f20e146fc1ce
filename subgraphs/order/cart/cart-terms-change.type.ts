import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { PostalAddressInput } from '../addresses/postal-address.type';
import { Cart } from './cart.type';
import { pickCodes } from './cart-refusal';

@InputType({ description: 'What a buyer says of a cart: what is left out stays, what is null is removed.' })
export class CartDetailsInput {
  @Field(() => String, { nullable: true, description: 'Where the confirmation goes.' })
  email?: string | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'Where it is sent.' })
  shippingAddress?: PostalAddressInput | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'Whom the bill is for, when it is somebody else.' })
  billingAddress?: PostalAddressInput | null;

  @Field(() => ID, { nullable: true, description: 'One of `Cart.deliveryOptions`, at the address as it will be then.' })
  deliveryOptionId?: string | null;

  @Field(() => String, { nullable: true, description: "The buyer's words to the shop, up to 5,000 characters." })
  note?: string | null;
}

const notOpen = pickCodes('CART_NOT_FOUND', 'CART_EXPIRED', 'CART_COMPLETED');

export const CartDetailsSetUserError = userErrorType('CartDetailsSet', {
  ...notOpen,
  ...pickCodes(
    'INVALID_EMAIL',
    'ADDRESS_INCOMPLETE',
    'INVALID_ADDRESS',
    'INVALID_COUNTRY',
    'DELIVERY_OPTION_UNAVAILABLE',
    'NOTE_TOO_LONG',
  ),
});

@ObjectType({ description: 'What became of the change: all of it was made, or nothing.' })
export class CartDetailsSetPayload {
  @Field(() => Cart, { nullable: true, description: 'The cart as it is now; null when the change was refused.' })
  cart!: Cart | null;

  @Field(() => [CartDetailsSetUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartDetailsSetUserError>>[];
}

export const CartCodesApplyUserError = userErrorType('CartCodesApply', {
  ...notOpen,
  ...pickCodes(
    'TOO_MANY_CODES',
    'CODE_NOT_FOUND',
    'CODE_NOT_YET_VALID',
    'CODE_EXPIRED',
    'CODE_EXHAUSTED',
    'CODE_NOT_FOR_CUSTOMER',
    'CODE_NOT_IN_CURRENCY',
    'CODE_UNAVAILABLE',
  ),
});

@ObjectType({ description: 'What became of the change: all codes were added, or none.' })
export class CartCodesApplyPayload {
  @Field(() => Cart, { nullable: true, description: 'The cart as it is now; null when the change was refused.' })
  cart!: Cart | null;

  @Field(() => [CartCodesApplyUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartCodesApplyUserError>>[];
}

export const CartCodesRemoveUserError = userErrorType('CartCodesRemove', notOpen);

@ObjectType({ description: 'What became of the change.' })
export class CartCodesRemovePayload {
  @Field(() => Cart, { nullable: true, description: 'The cart as it is now; null when the change was refused.' })
  cart!: Cart | null;

  @Field(() => [CartCodesRemoveUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof CartCodesRemoveUserError>>[];
}
