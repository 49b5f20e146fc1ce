import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { Location } from './location.type';
import { StockMovement, StockMovementConnection } from './stock-movement.type';
import { toLocation, toStockMovement } from './to-stock';
import { VariantStock } from './variant-stock.type';

/** The ledger of a variant. */
@Resolver(() => VariantStock)
export class VariantStockMovementsResolver {
  @Directive('@requiresScopes(scopes: [["stock:read"]])')
  @Directive(listSize)
  @FieldResolver(() => StockMovementConnection, {
    nullable: true,
    description: 'Every change of its units, the newest first. Null without the right to see it.',
  })
  async movements(
    @Root() { variantUuid }: VariantStock,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { stock }: OrderContext,
  ): Promise<Connection<StockMovement>> {
    const list = 'movements';
    const page = readPage(args, list);
    const rows = await stock.movementsOfVariant.load({ parentId: variantUuid, page, args: null });
    const count = () => stock.movementCountOfVariant.load(variantUuid);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toStockMovement, count });
  }
}

/** Where units moved. */
@Resolver(() => StockMovement)
export class StockMovementResolver {
  @FieldResolver(() => Location, { nullable: true, description: 'Where they moved.' })
  async location(@Root() { locationUuid }: StockMovement, @Ctx() { stock }: OrderContext): Promise<Location | null> {
    const row = await stock.locationById.load(locationUuid);
    return row && toLocation(row);
  }
}
