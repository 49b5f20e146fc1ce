import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { codedError } from '../../../platform/errors/coded-error';
import type { OrderContext } from '../context';
import { User } from '../references/user.type';
import { Cart } from './cart.type';
import { userUuidOf } from './cart-access';
import { toCart } from './to-cart';

/** What carts add to a user. */
@Resolver(() => User)
export class UserCartResolver {
  @Directive('@authenticated')
  @FieldResolver(() => Cart, {
    nullable: true,
    description: 'Their cart, for themselves only; null when they have none or it has expired.',
  })
  async cart(@Root() user: User, @Ctx() { cart, viewer }: OrderContext): Promise<Cart | null> {
    if (userUuidOf(viewer) !== user.uuid) throw codedError('FORBIDDEN', 'A cart is shown to its own user only.');
    const row = await cart.cartOfUser.load(user.uuid);
    return row && toCart(row);
  }
}
