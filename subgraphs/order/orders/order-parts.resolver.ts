import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { Order } from './order.type';
import { type OrderLine, OrderLineConnection } from './order-line.type';
import {
  OrderDiscount,
  type OrderEvent,
  OrderEventConnection,
  Refund,
  RefundConnection,
  RefundLine,
} from './order-parts.type';
import { toOrderDiscount, toOrderEvent, toOrderLine, toRefund, toRefundLine } from './to-order-parts';

/** What an order is made of, and what became of it. */
@Resolver(() => Order)
export class OrderPartsResolver {
  @Directive(listSize)
  @FieldResolver(() => OrderLineConnection, { description: 'What was ordered, in the order of the cart.' })
  async lines(
    @Root() { uuid, currencyCode }: Order,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { orders }: OrderContext,
  ): Promise<Connection<OrderLine>> {
    const list = 'order-lines';
    const page = readPage(args, list);
    const rows = await orders.linesOfOrder.load({ parentId: uuid, page, args: null });
    const toNode = (row: (typeof rows)[number]) => toOrderLine(row, currencyCode);
    const count = () => orders.lineCountOfOrder.load(uuid);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode, count });
  }

  @FieldResolver(() => [OrderDiscount], { description: 'What each promotion took off, the greatest first.' })
  async discounts(@Root() { uuid, currencyCode }: Order, @Ctx() { orders }: OrderContext): Promise<OrderDiscount[]> {
    return (await orders.discountsOfOrder.load(uuid)).map((row) => toOrderDiscount(row, currencyCode));
  }

  @Directive(listSize)
  @FieldResolver(() => OrderEventConnection, {
    description: 'What happened to it, the first thing first; the buyer sees what concerns the buyer.',
  })
  async events(
    @Root() { uuid }: Order,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { orders }: OrderContext,
  ): Promise<Connection<OrderEvent>> {
    const list = 'order-events';
    const page = readPage(args, list);
    const rows = await orders.eventsOfOrder.load({ parentId: uuid, page, args: null });
    const count = () => orders.eventCountOfOrder.load(uuid);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toOrderEvent, count });
  }

  @Directive(listSize)
  @FieldResolver(() => RefundConnection, { description: 'Money that went back or is to go back, the first first.' })
  async refunds(
    @Root() { uuid }: Order,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { orders }: OrderContext,
  ): Promise<Connection<Refund>> {
    const list = 'order-refunds';
    const page = readPage(args, list);
    const rows = await orders.refundsOfOrder.load({ parentId: uuid, page, args: null });
    const count = () => orders.refundCountOfOrder.load(uuid);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toRefund, count });
  }
}

/** What a refund pays back. */
@Resolver(() => Refund)
export class RefundResolver {
  @FieldResolver(() => [RefundLine], { description: 'Units that it pays back; empty for a refund of an amount.' })
  async lines(@Root() { uuid }: Refund, @Ctx() { orders }: OrderContext): Promise<RefundLine[]> {
    return (await orders.linesOfRefund.load(uuid)).map(toRefundLine);
  }
}
