import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import { ProductConnection } from '../catalog/product.type';
import { Collection } from '../collections/collection.type';
import type { ProductContext } from '../context';
import { readCriteria } from './product-criteria';
import { ProductFilter } from './product-filter.type';
import { readOrder } from './product-order';
import { type ProductPage, readProductPage } from './product-page';
import { ProductSort } from './product-sort.type';

const byPlace = { key: 'PLACE', descending: false, currencyCode: null } as const;

/** The products of collections. */
@Resolver(() => Collection)
export class CollectionProductsResolver {
  @Directive(listSize)
  @FieldResolver(() => ProductConnection, {
    description: 'Its products: in the order that people gave them, those of rules by title, unless asked otherwise.',
  })
  async products(
    @Root() collection: Collection,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: ProductContext,
    @Arg('filter', () => ProductFilter, { nullable: true, description: 'Which of them.' })
    filter?: ProductFilter | null,
    @Arg('sort', () => ProductSort, { nullable: true, description: 'In which order.' })
    sort?: ProductSort | null,
  ): Promise<ProductPage> {
    const list = {
      source: 'collection',
      criteria: readCriteria(filter),
      order: readOrder(sort, false, byPlace),
    } as const;
    return readProductPage(context, list, args, collection.uuid);
  }
}
