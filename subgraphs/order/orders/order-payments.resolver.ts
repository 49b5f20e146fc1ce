import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrderContext } from '../context';
import { Payment } from '../payment/payment.type';
import { toPayment } from '../payment/to-payment';
import { Order } from './order.type';

/** What was paid for an order. */
@Resolver(() => Order)
export class OrderPaymentsResolver {
  @FieldResolver(() => [Payment], {
    description: 'What was paid for it, the first first: one payment, or none for what cost nothing.',
  })
  async payments(@Root() { uuid }: Order, @Ctx() { payment }: OrderContext): Promise<Payment[]> {
    return (await payment.ofOrder.load(uuid)).map(toPayment);
  }
}
