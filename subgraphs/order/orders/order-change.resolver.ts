import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { answerChangedOrder } from './answer-changed-order';
import { cancelOrder } from './cancel-order';
import { captureOrder } from './capture-order';
import { editOrder } from './edit-order';
import {
  OrderCancelInput,
  OrderCancelPayload,
  OrderCapturePayload,
  OrderEditInput,
  OrderEditPayload,
  OrderNoteSetPayload,
} from './order-change.type';
import { orderError } from './order-refusal';
import { setOrderNote } from './set-order-note';

const idDescription = 'The order.';

/** What staff do to orders. */
@Resolver()
export class OrderChangeResolver {
  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => OrderCancelPayload, { description: 'Calls off an order of which nothing was sent.' })
  async orderCancel(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: idDescription }) id: string,
    @Arg('input', () => OrderCancelInput, { description: 'Why and how.' }) input: OrderCancelInput,
  ): Promise<OrderCancelPayload> {
    const { restock, refund, idempotencyKey } = input;
    const cancellation = {
      orderId: decodeId('ord', id),
      reason: input.reason ?? null,
      restock,
      refund,
      idempotencyKey,
    };
    const changed = await cancelOrder(context, cancellation);
    if ('refusal' in changed) return { order: null, userErrors: [orderError(changed.refusal)] };
    return { order: await answerChangedOrder(changed.answer.orderId, context.orders), userErrors: [] };
  }

  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => OrderEditPayload, {
    description:
      'Lowers quantities of an order of which nothing was sent; what was paid beyond the new total goes back.',
  })
  async orderEdit(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: idDescription }) id: string,
    @Arg('input', () => OrderEditInput, { description: 'What is wanted still.' }) input: OrderEditInput,
  ): Promise<OrderEditPayload> {
    const changed = await editOrder(context, {
      orderId: decodeId('ord', id),
      lines: input.lines.map(({ lineId, quantity }) => ({ orderLineId: decodeId('oln', lineId), quantity })),
      reason: input.reason ?? null,
      idempotencyKey: input.idempotencyKey,
    });
    if ('refusal' in changed) return { order: null, userErrors: [orderError(changed.refusal)] };
    return { order: await answerChangedOrder(changed.answer.orderId, context.orders), userErrors: [] };
  }

  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => OrderCapturePayload, {
    description: 'Takes the money of an order that is reserved still, as much as the order comes to.',
  })
  async orderCapture(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: idDescription }) id: string,
    @Arg('idempotencyKey', () => String, {
      description: 'Any text of up to 255 characters that is new for each capture; a repeat takes nothing twice.',
    })
    idempotencyKey: string,
  ): Promise<OrderCapturePayload> {
    const changed = await captureOrder(context, { orderId: decodeId('ord', id), idempotencyKey });
    if ('refusal' in changed) return { order: null, userErrors: [orderError(changed.refusal)] };
    const { orderId, settled } = changed.answer;
    const isDeclined = settled?.status === 'DECLINED';
    const userErrors = isDeclined ? [orderError({ code: 'PAYMENT_DECLINED' as const, field: null })] : [];
    return { order: await answerChangedOrder(orderId, context.orders), userErrors };
  }

  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => OrderNoteSetPayload, { description: "Sets the staff's words about an order." })
  async orderNoteSet(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: idDescription }) id: string,
    @Arg('note', () => String, { nullable: true, description: 'Up to 5,000 characters; null takes them away.' })
    note: string | null,
  ): Promise<OrderNoteSetPayload> {
    const orderId = decodeId('ord', id);
    const changed = await setOrderNote(context, orderId, note ?? null);
    if ('refusal' in changed) return { order: null, userErrors: [orderError(changed.refusal)] };
    return { order: await answerChangedOrder(orderId, context.orders), userErrors: [] };
  }
}
