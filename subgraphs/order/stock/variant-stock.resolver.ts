import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrderContext } from '../context';
import { ProductVariant } from '../references/product-variant.type';
import { toStockLevel, toVariantStock } from './to-stock';
import { StockLevel, VariantStock } from './variant-stock.type';

/** What this subgraph adds to a variant; nullable, so that a listing outlives an order subgraph that is down. */
@Resolver(() => ProductVariant)
export class ProductVariantStockResolver {
  @FieldResolver(() => VariantStock, { nullable: true, description: 'What can be sold of it.' })
  async stock(@Root() variant: ProductVariant, @Ctx() { stock }: OrderContext): Promise<VariantStock> {
    return toVariantStock(await stock.stockOfVariant.load(variant.uuid));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether its stock lets it be sold now: it is not tracked, on backorder, or there is some.',
  })
  async availableForSale(@Root() variant: ProductVariant, @Ctx() { stock }: OrderContext): Promise<boolean> {
    const { tracked, backorder, available } = await stock.stockOfVariant.load(variant.uuid);
    return !tracked || backorder || available > 0;
  }
}

/** Where the units of a variant are. */
@Resolver(() => VariantStock)
export class VariantStockResolver {
  @FieldResolver(() => [StockLevel], { description: 'Its units by location, the first to serve orders first.' })
  async levels(@Root() { variantUuid }: VariantStock, @Ctx() { stock }: OrderContext): Promise<StockLevel[]> {
    return (await stock.levelsOfVariant.load(variantUuid)).map(toStockLevel);
  }
}
