import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import { type ProductContext, renewLoaders } from '../context';
import { CategoryCreateInput, CategoryUpdateInput } from './category-input.type';
import { CategoryCreatePayload, CategoryDeletePayload, CategoryUpdatePayload } from './category-payloads.type';
import { createCategory, deleteCategory, updateCategory } from './change-category';
import { toCategory } from './to-category';

const staffOnly = '@requiresScopes(scopes: [["products:write"]])';

/** Changes of the category tree. */
@Resolver()
export class CategoryMutationsResolver {
  @Directive(staffOnly)
  @Mutation(() => CategoryCreatePayload, { description: 'Creates a category.' })
  async categoryCreate(
    @Ctx() context: ProductContext,
    @Arg('input', () => CategoryCreateInput, { description: 'The category.' }) input: CategoryCreateInput,
  ): Promise<object> {
    const { value, userErrors } = await createCategory(context.database, input);
    renewLoaders(context);
    return { category: value && toCategory(value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CategoryUpdatePayload, { description: 'Changes or moves a category, with all that is below it.' })
  async categoryUpdate(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('input', () => CategoryUpdateInput, { description: 'What is to change.' }) input: CategoryUpdateInput,
  ): Promise<object> {
    const { value, userErrors } = await updateCategory(context.database, decodeId('cat', id), input);
    renewLoaders(context);
    return { category: value && toCategory(value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CategoryDeletePayload, { description: 'Deletes a category without children; its products stay.' })
  async categoryDelete(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object> {
    const { value, userErrors } = await deleteCategory(context.database, decodeId('cat', id));
    renewLoaders(context);
    return { deletedId: value && id, userErrors };
  }
}
