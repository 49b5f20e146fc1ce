import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import { toMinorUnits } from '../../../platform/money/minor-units';
import type { OrderContext } from '../context';
import { answerChangedOrder } from './answer-changed-order';
import { createRefund, type NewRefundRequest } from './create-refund';
import { orderError } from './order-refusal';
import { RefundCreateInput, RefundCreatePayload } from './refund-create.type';
import { toRefund } from './to-order-parts';

function requestOf(orderId: string, { amount, lines, reason, idempotencyKey }: RefundCreateInput): NewRefundRequest {
  return {
    orderId: decodeId('ord', orderId),
    amount: amount
      ? { minorUnits: toMinorUnits(amount.amount, amount.currencyCode), currencyCode: amount.currencyCode }
      : null,
    lines: lines?.map(({ lineId, quantity }) => ({ orderLineId: decodeId('oln', lineId), quantity })) ?? null,
    reason: reason ?? null,
    idempotencyKey,
  };
}

/** Money that goes back to buyers. */
@Resolver()
export class RefundCreateResolver {
  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => RefundCreatePayload, {
    description: 'Gives money of an order back. All refunds together never pass what was taken.',
  })
  async refundCreate(
    @Ctx() context: OrderContext,
    @Arg('orderId', () => ID, { description: 'The order.' }) orderId: string,
    @Arg('input', () => RefundCreateInput, { description: 'What is to go back.' }) input: RefundCreateInput,
  ): Promise<RefundCreatePayload> {
    const changed = await createRefund(context, requestOf(orderId, input));
    if ('refusal' in changed) return { refund: null, order: null, userErrors: [orderError(changed.refusal)] };
    const { refundId, settled } = changed.answer;
    const order = await answerChangedOrder(changed.answer.orderId, context.orders);
    const row = refundId === null ? null : await context.orders.refundById.load(refundId);
    const isDeclined = settled?.status === 'DECLINED';
    const userErrors = isDeclined ? [orderError({ code: 'REFUND_DECLINED' as const, field: null })] : [];
    return { refund: row && toRefund(row), order, userErrors };
  }
}
