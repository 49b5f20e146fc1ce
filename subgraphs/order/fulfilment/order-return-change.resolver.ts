import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { answerReturn } from './answer-fulfilment';
import { cancelReturn } from './cancel-return';
import { createReturn } from './create-return';
import { fulfilmentError, lineError } from './fulfilment-codes';
import {
  ReturnCancelPayload,
  ReturnCreateInput,
  ReturnCreatePayload,
  ReturnReceiveInput,
  ReturnReceivePayload,
} from './order-return-change.type';
import { receiveReturn } from './receive-return';

/** Goods that come back. */
@Resolver()
export class OrderReturnChangeResolver {
  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => ReturnCreatePayload, {
    description: 'Expects units of an order back: never more than were sent and did not come back yet.',
  })
  async returnCreate(
    @Ctx() context: OrderContext,
    @Arg('orderId', () => ID, { description: 'The order.' }) orderId: string,
    @Arg('input', () => ReturnCreateInput, { description: 'What comes back.' }) input: ReturnCreateInput,
  ): Promise<ReturnCreatePayload> {
    const { database, viewer, requestId } = context;
    const lines = input.lines.map(({ lineId, quantity }) => ({ orderLineId: decodeId('oln', lineId), quantity }));
    const done = await createReturn(database, {
      orderId: decodeId('ord', orderId),
      lines,
      reason: input.reason?.trim() || null,
      staff: { viewer, requestId },
      idempotencyKey: input.idempotencyKey,
    });
    if ('answer' in done) return { ...(await answerReturn(context, done.answer.returnId)), userErrors: [] };
    const lineIds = lines.map(({ orderLineId }) => orderLineId);
    return { ...(await answerReturn(context, null)), userErrors: [lineError(done.refusal, lineIds)] };
  }

  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => ReturnReceivePayload, {
    description:
      'Takes goods back, and puts those on a shelf that are fit to be sold. Money is given back by a refund.',
  })
  async returnReceive(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: 'The return.' }) id: string,
    @Arg('input', () => ReturnReceiveInput, { description: 'What came.' }) input: ReturnReceiveInput,
  ): Promise<ReturnReceivePayload> {
    const { database, runtime, viewer, requestId } = context;
    const lines = input.lines.map(({ lineId, quantity, restock }) => ({
      orderLineId: decodeId('oln', lineId),
      quantity: quantity ?? null,
      restock,
    }));
    const done = await receiveReturn(
      { database, settings: runtime.settings },
      {
        returnId: decodeId('ret', id),
        lines,
        locationId: input.locationId == null ? null : decodeId('loc', input.locationId),
        staff: { viewer, requestId },
        idempotencyKey: input.idempotencyKey,
      },
    );
    if ('answer' in done) return { ...(await answerReturn(context, done.answer.returnId)), userErrors: [] };
    const lineIds = lines.map(({ orderLineId }) => orderLineId);
    return { ...(await answerReturn(context, null)), userErrors: [lineError(done.refusal, lineIds)] };
  }

  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => ReturnCancelPayload, { description: 'Expects goods back no more.' })
  async returnCancel(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: 'The return.' }) id: string,
  ): Promise<ReturnCancelPayload> {
    const { database, viewer, requestId } = context;
    const uuid = decodeId('ret', id);
    const refusal = await cancelReturn(database, uuid, { viewer, requestId });
    if (refusal) return { ...(await answerReturn(context, null)), userErrors: [fulfilmentError(refusal)] };
    return { ...(await answerReturn(context, uuid)), userErrors: [] };
  }
}
