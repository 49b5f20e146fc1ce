import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { assertOneKey } from '../../../platform/ids/one-key';
import { decodeId } from '../../../platform/ids/typed-id';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { ProductContext } from '../context';
import { PriceRange } from './price.type';
import { Product } from './product.type';
import { inCurrency, toPriceRange } from './to-price';
import { toProduct } from './to-product';
import { toVariant } from './to-variant';
import { type ProductVariant, ProductVariantConnection } from './variant.type';

/** A product by its keys, and what hangs on it in the catalog. */
@Resolver(() => Product)
export class ProductResolver {
  @Query(() => Product, { nullable: true, description: 'A product by id or handle; null when there is none.' })
  async product(
    @Ctx() { catalog }: ProductContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<Product | null> {
    assertOneKey({ id, handle });
    const row =
      typeof id === 'string'
        ? await catalog.productById.load(decodeId('prod', id))
        : await catalog.productByHandle.load(handle as string);
    return row && toProduct(row);
  }

  @Directive(listSize)
  @FieldResolver(() => ProductVariantConnection, { description: 'Its variants, in their order.' })
  async variants(
    @Root() product: Product,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { catalog }: ProductContext,
  ): Promise<Connection<ProductVariant>> {
    const list = 'variants';
    const page = readPage(args, list);
    const rows = await catalog.variantsOfProduct.load({ parentId: product.uuid, page, args: null });
    return toConnection({
      list,
      page,
      rows,
      cursorOf: (row) => row.cursor_values,
      toNode: toVariant,
      count: () => catalog.variantCountOfProduct.load(product.uuid),
    });
  }

  @FieldResolver(() => PriceRange, {
    nullable: true,
    description: 'Between what prices its variants are; null when none has a price in the currency.',
  })
  async priceRange(
    @Root() product: Product,
    @Ctx() { catalog }: ProductContext,
    @Arg('currencyCode', () => CurrencyCode, {
      nullable: true,
      description: 'The currency; without it the first by code that the product has a price in.',
    })
    currencyCode?: CurrencyCode | null,
  ): Promise<PriceRange | null> {
    const row = inCurrency(await catalog.priceRangesOfProduct.load(product.uuid), currencyCode);
    return row && toPriceRange(row);
  }
}
