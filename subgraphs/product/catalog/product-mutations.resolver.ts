import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import { type ProductContext, renewLoaders } from '../context';
import { createProduct } from './create-product';
import { deleteProduct } from './delete-product';
import type { Product } from './product.type';
import { ProductCreateInput, ProductUpdateInput } from './product-input.type';
import { ProductCreatePayload, ProductDeletePayload, ProductUpdatePayload } from './product-payloads.type';
import { toProduct } from './to-product';
import { updateProduct } from './update-product';

const staffOnly = '@requiresScopes(scopes: [["products:write"]])';

/** The product as it is after the change. */
function productOf({ catalog }: ProductContext, id: string | null): () => Promise<Product | null> {
  return async () => {
    const row = id === null ? null : await catalog.productById.load(id);
    return row && toProduct(row);
  };
}

/** Changes of products. */
@Resolver()
export class ProductMutationsResolver {
  @Directive(staffOnly)
  @Mutation(() => ProductCreatePayload, { description: 'Creates a product with its variants.' })
  async productCreate(
    @Ctx() context: ProductContext,
    @Arg('input', () => ProductCreateInput, { description: 'The product.' }) input: ProductCreateInput,
  ): Promise<object> {
    const { value, userErrors } = await createProduct(context.database, input);
    renewLoaders(context);
    return { product: productOf(context, value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => ProductUpdatePayload, { description: 'Changes a product; its variants have mutations of their own.' })
  async productUpdate(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('input', () => ProductUpdateInput, { description: 'What is to change.' }) input: ProductUpdateInput,
  ): Promise<object> {
    const { value, userErrors } = await updateProduct(context.database, decodeId('prod', id), input);
    renewLoaders(context);
    return { product: productOf(context, value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => ProductDeletePayload, { description: 'Deletes a product with its variants, prices and reviews.' })
  async productDelete(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object> {
    const { value, userErrors } = await deleteProduct(context.database, decodeId('prod', id));
    renewLoaders(context);
    return { deletedId: value && id, userErrors };
  }
}
