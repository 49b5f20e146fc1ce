import { Arg, Args, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { findOrderOfNumber } from './find-order';
import { listOrderPage } from './list-order-page';
import { Order, OrderConnection } from './order.type';
import { mayReadOrder } from './order-access';
import { OrderFilter, OrderSort } from './order-filter.type';
import { toOrder } from './to-order';

const tokenDescription = "A guest's token, as cartCreate gave it for the cart that the order was.";

/** Queries for orders. */
@Resolver(() => Order)
export class OrderResolver {
  @Query(() => Order, {
    nullable: true,
    description: 'An order, for its user, who has its token, and staff; null for everybody else.',
  })
  async order(
    @Ctx() { orders, viewer }: OrderContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('token', () => String, { nullable: true, description: tokenDescription }) token: string | null,
  ): Promise<Order | null> {
    const row = await orders.orderById.load(decodeId('ord', id));
    return row && mayReadOrder(row, viewer, token) ? toOrder(row) : null;
  }

  @Query(() => Order, {
    nullable: true,
    description: 'An order by its number, for its user, who has its token, and staff; null for everybody else.',
  })
  async orderByNumber(
    @Ctx() { database, viewer }: OrderContext,
    @Arg('number', () => String, { description: 'Its number, such as "1001".' }) number: string,
    @Arg('token', () => String, { nullable: true, description: tokenDescription }) token: string | null,
  ): Promise<Order | null> {
    const row = await findOrderOfNumber(database, number);
    return row && mayReadOrder(row, viewer, token) ? toOrder(row) : null;
  }

  @Directive('@requiresScopes(scopes: [["orders:read"]])')
  @Directive(listSize)
  @Query(() => OrderConnection, { description: 'Orders of the shop, the newest first unless said.' })
  orders(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { database }: OrderContext,
    @Arg('filter', () => OrderFilter, { nullable: true, description: 'Which orders; all of them without one.' })
    filter: OrderFilter | null,
    @Arg('sort', () => OrderSort, { nullable: true, description: 'In which order.' }) sort: OrderSort | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words that are all in the number, the e-mail address, the names of the addresses or the SKUs.',
    })
    search: string | null,
  ): Promise<Connection<Order>> {
    return listOrderPage(database, args, { filter, sort, search });
  }
}
