import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { codedError } from '../../../platform/errors/coded-error';
import { hasScope, userIdOf } from '../../../platform/identity/viewer';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { User } from '../references/user.type';
import { type Order, OrderConnection } from './order.type';
import { toOrder } from './to-order';

/** What orders add to a user; nullable, so that an account outlives an order subgraph that is down. */
@Resolver(() => User)
export class UserOrdersResolver {
  @Directive('@authenticated')
  @Directive(listSize)
  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: 'Their orders, the newest first. For the user and orders:read.',
  })
  async orders(
    @Root() user: User,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { orders, viewer }: OrderContext,
  ): Promise<Connection<Order>> {
    if (userIdOf(viewer) !== user.id && !hasScope(viewer, 'orders:read')) {
      throw codedError('FORBIDDEN', 'Orders are shown to their own user and to staff.');
    }
    const list = 'user-orders';
    const page = readPage(args, list);
    const rows = await orders.ordersOfUser.load({ parentId: user.uuid, page, args: null });
    const count = () => orders.orderCountOfUser.load(user.uuid);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toOrder, count });
  }
}
