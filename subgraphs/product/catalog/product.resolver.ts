import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { codedError } from '../../../platform/errors/coded-error';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { ProductContext } from '../context';
import { countProducts, listProducts, type ProductRow } from './product.store';
import { Product, ProductConnection } from './product.type';
import type { VariantRow } from './variant.store';
import { ProductVariant, ProductVariantConnection } from './variant.type';

/** The product that clients see of a stored one. */
export function toProduct(row: ProductRow): Product {
  return {
    uuid: row.id,
    id: encodeId('prod', row.id),
    handle: row.handle,
    title: row.title,
    createdAt: row.created_at,
  };
}

function toVariant(row: VariantRow): ProductVariant {
  return { uuid: row.id, id: encodeId('var', row.id), sku: row.sku };
}

/** Queries for products and their variants. */
@Resolver(() => Product)
export class ProductResolver {
  @Query(() => Product, { nullable: true, description: 'A product by id or handle; null when there is none.' })
  async product(
    @Ctx() { catalog }: ProductContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle: string | null,
  ): Promise<Product | null> {
    if ((id === null || id === undefined) === (handle === null || handle === undefined)) {
      throw codedError('BAD_USER_INPUT', 'Give either "id" or "handle".');
    }
    const row = id
      ? await catalog.productById.load(decodeId('prod', id))
      : await catalog.productByHandle.load(handle as string);
    return row && toProduct(row);
  }

  @Query(() => ProductConnection, { description: 'Products, by title.' })
  async products(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { database }: ProductContext,
  ): Promise<Connection<Product>> {
    const list = 'products:title';
    const page = readPage(args, list);
    const rows = await listProducts(database, page);
    return toConnection({
      list,
      page,
      rows,
      cursorOf: (row) => row.cursor_values,
      toNode: toProduct,
      count: () => countProducts(database),
    });
  }

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
}
