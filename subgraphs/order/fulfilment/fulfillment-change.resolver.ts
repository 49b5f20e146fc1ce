import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { answerFulfillment } from './answer-fulfilment';
import { cancelFulfillment } from './cancel-fulfillment';
import { markDelivered, setTracking } from './change-fulfillment';
import { createFulfillment } from './create-fulfillment';
import {
  FulfillmentCancelInput,
  FulfillmentCancelPayload,
  FulfillmentCreateInput,
  FulfillmentCreatePayload,
  FulfillmentMarkDeliveredPayload,
  FulfillmentUpdateInput,
  FulfillmentUpdatePayload,
} from './fulfillment-change.type';
import { fulfilmentError, lineError } from './fulfilment-codes';
import { readTracking } from './read-tracking';

const trackingError = (fault: string) => fulfilmentError('INVALID_TRACKING', ['input', 'tracking', fault]);

/** Sending goods of orders. */
@Resolver()
export class FulfillmentChangeResolver {
  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => FulfillmentCreatePayload, {
    description: 'Sends units of an order: never more than are wanted and not sent yet.',
  })
  async fulfillmentCreate(
    @Ctx() context: OrderContext,
    @Arg('orderId', () => ID, { description: 'The order.' }) orderId: string,
    @Arg('input', () => FulfillmentCreateInput, { description: 'What is sent.' }) input: FulfillmentCreateInput,
  ): Promise<FulfillmentCreatePayload> {
    const { database, runtime, viewer, requestId } = context;
    const read = readTracking(input.tracking);
    if ('fault' in read)
      return { ...(await answerFulfillment(context, null)), userErrors: [trackingError(read.fault)] };
    const lines = input.lines?.map(({ lineId, quantity }) => ({ orderLineId: decodeId('oln', lineId), quantity }));
    const done = await createFulfillment(
      { database, settings: runtime.settings },
      {
        orderId: decodeId('ord', orderId),
        lines: lines ?? null,
        locationId: input.locationId == null ? null : decodeId('loc', input.locationId),
        tracking: read.tracking,
        staff: { viewer, requestId },
        idempotencyKey: input.idempotencyKey,
      },
    );
    if ('answer' in done) return { ...(await answerFulfillment(context, done.answer.fulfillmentId)), userErrors: [] };
    const lineIds = lines?.map(({ orderLineId }) => orderLineId) ?? [];
    return { ...(await answerFulfillment(context, null)), userErrors: [lineError(done.refusal, lineIds)] };
  }

  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => FulfillmentUpdatePayload, { description: 'Sets where sent goods can be followed.' })
  async fulfillmentUpdate(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: 'The fulfillment.' }) id: string,
    @Arg('input', () => FulfillmentUpdateInput, { description: 'What to change.' }) input: FulfillmentUpdateInput,
  ): Promise<FulfillmentUpdatePayload> {
    const { database, viewer, requestId } = context;
    const read = readTracking(input.tracking);
    if ('fault' in read)
      return { ...(await answerFulfillment(context, null)), userErrors: [trackingError(read.fault)] };
    const uuid = decodeId('ful', id);
    const refusal = await setTracking(database, uuid, { tracking: read.tracking, staff: { viewer, requestId } });
    if (refusal) return { ...(await answerFulfillment(context, null)), userErrors: [fulfilmentError(refusal)] };
    return { ...(await answerFulfillment(context, uuid)), userErrors: [] };
  }

  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => FulfillmentMarkDeliveredPayload, {
    description: 'Says that sent goods arrived; a repeat changes nothing.',
  })
  async fulfillmentMarkDelivered(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: 'The fulfillment.' }) id: string,
  ): Promise<FulfillmentMarkDeliveredPayload> {
    const { database, viewer, requestId } = context;
    const uuid = decodeId('ful', id);
    const refusal = await markDelivered(database, uuid, { viewer, requestId });
    if (refusal) return { ...(await answerFulfillment(context, null)), userErrors: [fulfilmentError(refusal)] };
    return { ...(await answerFulfillment(context, uuid)), userErrors: [] };
  }

  @Directive('@requiresScopes(scopes: [["orders:write"]])')
  @Mutation(() => FulfillmentCancelPayload, {
    description: 'Calls off a fulfillment before it is delivered: its units are on their shelves and to be sent again.',
  })
  async fulfillmentCancel(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: 'The fulfillment.' }) id: string,
    @Arg('input', () => FulfillmentCancelInput, { description: 'How.' }) input: FulfillmentCancelInput,
  ): Promise<FulfillmentCancelPayload> {
    const { database, runtime, viewer, requestId } = context;
    const done = await cancelFulfillment(
      { database, settings: runtime.settings },
      {
        fulfillmentId: decodeId('ful', id),
        staff: { viewer, requestId },
        idempotencyKey: input.idempotencyKey,
      },
    );
    if ('answer' in done) return { ...(await answerFulfillment(context, done.answer.fulfillmentId)), userErrors: [] };
    return { ...(await answerFulfillment(context, null)), userErrors: [fulfilmentError(done.refusal)] };
  }
}
