import { Arg, Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import { ProductConnection } from '../catalog/product.type';
import type { ProductContext } from '../context';
import { readCriteria } from './product-criteria';
import { ProductFilter } from './product-filter.type';
import { readOrder } from './product-order';
import { type ProductPage, readProductPage } from './product-page';
import { ProductSort } from './product-sort.type';

/** Lists of the shop's products. */
@Resolver()
export class ProductsResolver {
  @Directive(listSize)
  @Query(() => ProductConnection, {
    description:
      'Products: all that the viewer may see, filtered, searched and sorted; by title unless asked otherwise.',
  })
  async products(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: ProductContext,
    @Arg('filter', () => ProductFilter, { nullable: true, description: 'Which products.' })
    filter?: ProductFilter | null,
    @Arg('sort', () => ProductSort, { nullable: true, description: 'In which order; a search is by relevance.' })
    sort?: ProductSort | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words to look for in titles, vendors, types, tags, descriptions and SKUs; forgives typing errors.',
    })
    search?: string | null,
  ): Promise<ProductPage> {
    const criteria = readCriteria(filter, search);
    const order = readOrder(sort, criteria.search !== null);
    return readProductPage(context, { source: 'shop', criteria, order }, args);
  }
}
