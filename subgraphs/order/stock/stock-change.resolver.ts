import { Arg, Args, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { variantOf } from '../references/product-variant.type';
import { adjustStock } from './adjust-stock';
import { answerStockChange, noStockChange } from './answer-stock-change';
import { setStock } from './set-stock';
import { StockAdjustArgs, StockAdjustPayload } from './stock-adjust.type';
import type { StockChangeRequest } from './stock-change';
import type { StockChangeArgs } from './stock-change.type';
import { stockRefusal } from './stock-refusals';
import { StockSetArgs, StockSetPayload } from './stock-set.type';
import { StockSettingsUpdateInput, StockSettingsUpdatePayload } from './stock-settings-update.type';
import { updateSettings } from './update-settings';

function requestOf(args: StockChangeArgs, { viewer, requestId }: OrderContext): StockChangeRequest {
  return {
    variantId: decodeId('var', args.variantId),
    locationId: decodeId('loc', args.locationId),
    reason: args.reason,
    note: args.note ?? null,
    staff: { viewer, requestId },
    idempotencyKey: args.idempotencyKey,
  };
}

/** Changes of the stock of one variant. */
@Resolver()
export class StockChangeResolver {
  @Directive('@requiresScopes(scopes: [["stock:write"]])')
  @Mutation(() => StockAdjustPayload, { description: 'Adds units to a level, or takes them off; never below 0.' })
  async stockAdjust(
    @Args(() => StockAdjustArgs) args: StockAdjustArgs,
    @Ctx() context: OrderContext,
  ): Promise<StockAdjustPayload> {
    const change = await adjustStock(context.database, { ...requestOf(args, context), delta: args.delta });
    if ('refusal' in change) return { ...noStockChange, userErrors: [stockRefusal(change.refusal)] };
    return { ...(await answerStockChange(change.answer, context.stock)), userErrors: [] };
  }

  @Directive('@requiresScopes(scopes: [["stock:write"]])')
  @Mutation(() => StockSetPayload, { description: 'Sets a level to the units that were counted.' })
  async stockSet(@Args(() => StockSetArgs) args: StockSetArgs, @Ctx() context: OrderContext): Promise<StockSetPayload> {
    const change = await setStock(context.database, { ...requestOf(args, context), onHand: args.onHand });
    if ('refusal' in change) return { ...noStockChange, userErrors: [stockRefusal(change.refusal)] };
    return { ...(await answerStockChange(change.answer, context.stock)), userErrors: [] };
  }

  @Directive('@requiresScopes(scopes: [["stock:write"]])')
  @Mutation(() => StockSettingsUpdatePayload, { description: 'Changes how the stock of a variant is treated.' })
  async stockSettingsUpdate(
    @Ctx() { database, stock, viewer, requestId }: OrderContext,
    @Arg('variantId', () => ID, { description: 'The variant.' }) id: string,
    @Arg('input', () => StockSettingsUpdateInput, { description: 'The settings.' }) input: StockSettingsUpdateInput,
  ): Promise<StockSettingsUpdatePayload> {
    const variantId = decodeId('var', id);
    const change = { variantId, tracked: input.tracked ?? null, backorder: input.backorder ?? null };
    if (change.tracked === null && change.backorder === null) {
      const message = 'Give "tracked", "backorder" or both.';
      return { variant: null, userErrors: [{ field: ['input'], message, code: 'NOTHING_GIVEN' }] };
    }
    await updateSettings(database, change, { viewer, requestId });
    stock.stockOfVariant.clear(variantId);
    return { variant: variantOf(variantId), userErrors: [] };
  }
}
