import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { Order } from '../orders/order.type';
import type { OrderLine } from '../orders/order-line.type';
import { toOrderLine } from '../orders/to-order-parts';
import { Fulfillment, FulfillmentConnection, FulfillmentLine } from './fulfillment.type';
import { OrderReturn, OrderReturnConnection, OrderReturnLine } from './order-return.type';
import { toFulfillment, toOrderReturn } from './to-fulfillment';

/** What was sent of an order, and what comes back. */
@Resolver(() => Order)
export class OrderFulfilmentResolver {
  @Directive(listSize)
  @FieldResolver(() => FulfillmentConnection, { description: 'What was sent of it, the first first.' })
  async fulfillments(
    @Root() { uuid }: Order,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { fulfilment }: OrderContext,
  ): Promise<Connection<Fulfillment>> {
    const list = 'order-fulfillments';
    const page = readPage(args, list);
    const rows = await fulfilment.fulfillmentsOfOrder.load({ parentId: uuid, page, args: null });
    const count = () => fulfilment.fulfillmentCountOfOrder.load(uuid);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toFulfillment, count });
  }

  @Directive(listSize)
  @FieldResolver(() => OrderReturnConnection, { description: 'What of it comes back, the first first.' })
  async returns(
    @Root() { uuid }: Order,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { fulfilment }: OrderContext,
  ): Promise<Connection<OrderReturn>> {
    const list = 'order-returns';
    const page = readPage(args, list);
    const rows = await fulfilment.returnsOfOrder.load({ parentId: uuid, page, args: null });
    const count = () => fulfilment.returnCountOfOrder.load(uuid);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toOrderReturn, count });
  }
}

async function loadLine({ orders }: OrderContext, id: string): Promise<OrderLine | null> {
  const row = await orders.lineById.load(id);
  return row && toOrderLine(row, row.currency_code);
}

/** What is in a fulfillment. */
@Resolver(() => Fulfillment)
export class FulfillmentResolver {
  @FieldResolver(() => [FulfillmentLine], { description: 'What is in it, a line of the order each.' })
  async lines(@Root() { uuid }: Fulfillment, @Ctx() context: OrderContext): Promise<FulfillmentLine[]> {
    const rows = await context.fulfilment.linesOfFulfillment.load(uuid);
    return Promise.all(
      rows.map(async ({ order_line_id: id, quantity }) => ({ line: await loadLine(context, id), quantity })),
    );
  }
}

/** What is in a return. */
@Resolver(() => OrderReturn)
export class OrderReturnResolver {
  @FieldResolver(() => [OrderReturnLine], { description: 'What is in it, a line of the order each.' })
  async lines(@Root() { uuid }: OrderReturn, @Ctx() context: OrderContext): Promise<OrderReturnLine[]> {
    const rows = await context.fulfilment.linesOfReturn.load(uuid);
    return Promise.all(
      rows.map(async (row) => ({
        line: await loadLine(context, row.order_line_id),
        quantity: row.quantity,
        receivedQuantity: row.received_quantity,
        restockedQuantity: row.restocked_quantity,
      })),
    );
  }
}
