import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import { ProductConnection } from '../catalog/product.type';
import { Category } from '../categories/category.type';
import type { ProductContext } from '../context';
import { readCriteria } from './product-criteria';
import { ProductFilter } from './product-filter.type';
import { readOrder } from './product-order';
import { type ProductPage, readProductPage } from './product-page';
import { ProductSort } from './product-sort.type';

/** The products of categories. */
@Resolver(() => Category)
export class CategoryProductsResolver {
  @Directive(listSize)
  @FieldResolver(() => ProductConnection, {
    description: 'Products in it and in the categories below, by title unless asked otherwise.',
  })
  async products(
    @Root() category: Category,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: ProductContext,
    @Arg('filter', () => ProductFilter, { nullable: true, description: 'Which of them.' })
    filter?: ProductFilter | null,
    @Arg('sort', () => ProductSort, { nullable: true, description: 'In which order.' })
    sort?: ProductSort | null,
  ): Promise<ProductPage> {
    const list = { source: 'category', criteria: readCriteria(filter), order: readOrder(sort, false) } as const;
    return readProductPage(context, list, args, category.uuid);
  }
}
