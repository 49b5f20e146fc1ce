import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import { Product } from '../catalog/product.type';
import type { ProductContext } from '../context';
import { type Collection, CollectionConnection } from './collection.type';
import { toCollection } from './to-collection';

/** What collections add to products. */
@Resolver(() => Product)
export class ProductCollectionsResolver {
  @Directive(listSize)
  @FieldResolver(() => CollectionConnection, { description: 'The collections that it is in, by title.' })
  async collections(
    @Root() product: Product,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { collections }: ProductContext,
  ): Promise<Connection<Collection>> {
    const list = 'product-collections';
    const page = readPage(args, list);
    const rows = await collections.collectionsOfProduct.load({ parentId: product.uuid, page, args: null });
    const count = () => collections.collectionCountOfProduct.load(product.uuid);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toCollection, count });
  }
}
