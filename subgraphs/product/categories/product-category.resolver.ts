import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Product } from '../catalog/product.type';
import type { ProductContext } from '../context';
import { Category } from './category.type';
import { toCategory } from './to-category';

/** What categories add to products. */
@Resolver(() => Product)
export class ProductCategoryResolver {
  @FieldResolver(() => Category, { nullable: true, description: 'The category that it is sorted into.' })
  async category(@Root() product: Product, @Ctx() { categories }: ProductContext): Promise<Category | null> {
    if (product.categoryUuid === null) return null;
    const row = await categories.categoryById.load(product.categoryUuid);
    return row && toCategory(row);
  }
}
