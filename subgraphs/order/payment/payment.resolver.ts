import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { Payment, PaymentOperation } from './payment.type';
import { toPayment, toPaymentOperation } from './to-payment';

/** Payments, for who may see orders; a buyer meets them at a checkout or an order. */
@Resolver(() => Payment)
export class PaymentResolver {
  @Directive('@requiresScopes(scopes: [["orders:read"]])')
  @Query(() => Payment, { nullable: true, description: 'A payment by id; null when there is none.' })
  async payment(
    @Ctx() { payment }: OrderContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Payment | null> {
    const row = await payment.byId.load(decodeId('pay', id));
    return row && toPayment(row);
  }

  @Directive('@requiresScopes(scopes: [["orders:read"]])')
  @FieldResolver(() => [PaymentOperation], {
    nullable: true,
    description: 'What was asked of its provider, the first first.',
  })
  async operations(@Root() { uuid }: Payment, @Ctx() { payment }: OrderContext): Promise<PaymentOperation[]> {
    return (await payment.operationsOf.load(uuid)).map(toPaymentOperation);
  }
}
