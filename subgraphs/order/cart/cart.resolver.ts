import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import { Money, moneyOf } from '../../../platform/money/money.type';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { Cart, CartLine, CartLineConnection } from './cart.type';
import { claimCart, mayReadCart } from './cart-access';
import { pageOfLines } from './page-of-lines';
import { subtotalOf } from './put-lines';
import { toCart, toCartLine } from './to-cart';

/** Carts and their amounts. */
@Resolver(() => Cart)
export class CartResolver {
  @Query(() => Cart, {
    nullable: true,
    description: 'A cart, for its user or who has its token; null when there is none or it has expired.',
  })
  async cart(
    @Ctx() { cart, viewer }: OrderContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('token', () => String, { nullable: true, description: "A guest's token, as cartCreate gave it." })
    token: string | null,
  ): Promise<Cart | null> {
    const claim = claimCart(viewer, decodeId('cart', id), token);
    const row = await cart.cartById.load(claim.cartId);
    return row && mayReadCart(row, claim, viewer) ? toCart(row) : null;
  }

  @Directive(listSize)
  @FieldResolver(() => CartLineConnection, { description: 'What is in it, in the order in which it was added.' })
  async lines(
    @Root() { uuid, currencyCode }: Cart,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { cart }: OrderContext,
  ): Promise<Connection<CartLine>> {
    const list = 'cart-lines';
    const page = readPage(args, list);
    const lines = await cart.linesOfCart.load(uuid);
    return toConnection({
      list,
      page,
      rows: pageOfLines(lines, page),
      cursorOf: (row) => [row.id],
      toNode: (row) => toCartLine(row, currencyCode),
      count: async () => lines.length,
    });
  }

  @FieldResolver(() => Int, { description: 'Units of all lines.' })
  async totalQuantity(@Root() { uuid }: Cart, @Ctx() { cart }: OrderContext): Promise<number> {
    return (await cart.linesOfCart.load(uuid)).reduce((sum, { quantity }) => sum + quantity, 0);
  }

  @FieldResolver(() => Money, { description: 'Sum of the lines, before discounts.' })
  async subtotal(@Root() { uuid, currencyCode }: Cart, @Ctx() { cart }: OrderContext): Promise<Money> {
    return moneyOf(subtotalOf(await cart.linesOfCart.load(uuid)), currencyCode);
  }
}
