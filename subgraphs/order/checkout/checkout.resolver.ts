import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { hasScope } from '../../../platform/identity/viewer';
import { decodeId } from '../../../platform/ids/typed-id';
import { claimCart } from '../cart/cart-access';
import type { OrderContext } from '../context';
import { Order } from '../orders/order.type';
import { toOrder } from '../orders/to-order';
import { Checkout } from './checkout.type';
import { isClaimedBy } from './checkout-access';
import { CheckoutArgs, CheckoutCompletePayload } from './checkout-change.type';
import { toCheckout } from './to-checkout';

async function orderOf(uuid: string | null, { orders }: OrderContext): Promise<Order | null> {
  const row = uuid === null ? null : await orders.orderById.load(uuid);
  return row && toOrder(row);
}

/** Checkouts, for their buyers and for staff. */
@Resolver(() => Checkout)
export class CheckoutResolver {
  @Query(() => Checkout, {
    nullable: true,
    description: "A checkout, for its user, who has its cart's token, and staff; null for everybody else.",
  })
  async checkout(
    @Args(() => CheckoutArgs) { id, token }: CheckoutArgs,
    @Ctx() { checkouts, viewer }: OrderContext,
  ): Promise<Checkout | null> {
    const row = await checkouts.checkoutById.load(decodeId('chk', id));
    if (!row) return null;
    const mayRead = hasScope(viewer, 'orders:read') || isClaimedBy(row, claimCart(viewer, row.cart_id, token));
    return mayRead ? toCheckout(row) : null;
  }

  @FieldResolver(() => Order, { nullable: true, description: 'What came of it; null until it is placed.' })
  order(@Root() { orderUuid }: Checkout, @Ctx() context: OrderContext): Promise<Order | null> {
    return orderOf(orderUuid, context);
  }
}

/** What completing a checkout answers, read when it is asked for. */
@Resolver(() => CheckoutCompletePayload)
export class CheckoutCompletePayloadResolver {
  @FieldResolver(() => Order, {
    nullable: true,
    description: 'The order; null when there is none yet, or will be none.',
  })
  order(@Root() { orderUuid }: CheckoutCompletePayload, @Ctx() context: OrderContext): Promise<Order | null> {
    return orderOf(orderUuid, context);
  }

  @FieldResolver(() => Checkout, {
    nullable: true,
    description: 'The attempt; null when it was refused before it began.',
  })
  async checkout(
    @Root() { checkoutUuid }: CheckoutCompletePayload,
    @Ctx() { checkouts }: OrderContext,
  ): Promise<Checkout | null> {
    const row = checkoutUuid === null ? null : await checkouts.checkoutById.load(checkoutUuid);
    return row && toCheckout(row);
  }
}
