import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { assertOneKey } from '../../../platform/ids/one-key';
import { decodeId } from '../../../platform/ids/typed-id';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { Money, moneyOf } from '../../../platform/money/money.type';
import type { ProductContext } from '../context';
import { Price } from './price.type';
import { Product } from './product.type';
import { inCurrency, toPrice } from './to-price';
import { toProduct } from './to-product';
import { toVariant } from './to-variant';
import { ProductVariant } from './variant.type';

const currencyOptions = {
  nullable: true,
  description: 'The currency; without it the first by code that the variant has a price in.',
} as const;

/** A variant by its keys, its prices and its product. */
@Resolver(() => ProductVariant)
export class VariantResolver {
  @Query(() => ProductVariant, { nullable: true, description: 'A variant by id or SKU; null when there is none.' })
  async productVariant(
    @Ctx() { catalog }: ProductContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('sku', () => String, { nullable: true, description: 'Its stock keeping unit.' }) sku?: string | null,
  ): Promise<ProductVariant | null> {
    assertOneKey({ id, sku });
    const row =
      typeof id === 'string'
        ? await catalog.variantById.load(decodeId('var', id))
        : await catalog.variantBySku.load(sku as string);
    return row && toVariant(row);
  }

  @FieldResolver(() => [Price], { description: 'What it costs, in each currency, by currency code.' })
  async prices(@Root() variant: ProductVariant, @Ctx() { catalog }: ProductContext): Promise<Price[]> {
    return (await catalog.pricesOfVariant.load(variant.uuid)).map(toPrice);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What it costs; null when it has no such price.' })
  async price(
    @Root() variant: ProductVariant,
    @Ctx() { catalog }: ProductContext,
    @Arg('currencyCode', () => CurrencyCode, currencyOptions) currencyCode?: CurrencyCode | null,
  ): Promise<Money | null> {
    const row = inCurrency(await catalog.pricesOfVariant.load(variant.uuid), currencyCode);
    return row && moneyOf(row.amount, row.currency_code);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What it cost before; null when there is no such price.' })
  async compareAtPrice(
    @Root() variant: ProductVariant,
    @Ctx() { catalog }: ProductContext,
    @Arg('currencyCode', () => CurrencyCode, currencyOptions) currencyCode?: CurrencyCode | null,
  ): Promise<Money | null> {
    const row = inCurrency(await catalog.pricesOfVariant.load(variant.uuid), currencyCode);
    return row?.compare_at ? moneyOf(row.compare_at, row.currency_code) : null;
  }

  @FieldResolver(() => Product, { description: 'The product that it is a form of.' })
  async product(@Root() variant: ProductVariant, @Ctx() { catalog }: ProductContext): Promise<Product> {
    const row = await catalog.productById.load(variant.productUuid);
    // A variant is loaded only of a product that the viewer sees; gone in between is the one way to get here.
    if (!row) throw new Error(`Variant ${variant.uuid} has no product.`);
    return toProduct(row);
  }
}
