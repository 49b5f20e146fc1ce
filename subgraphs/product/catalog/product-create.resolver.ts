import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { ProductContext } from '../context';
import { createProduct } from './create-product';
import { toProduct } from './product.resolver';
import { ProductCreateErrorCode, ProductCreateInput, ProductCreatePayload } from './product-create.type';

/** Creation of products. */
@Resolver()
export class ProductCreateResolver {
  @Directive('@requiresScopes(scopes: [["products:write"]])')
  @Mutation(() => ProductCreatePayload, { description: 'Creates a product.' })
  async productCreate(
    @Ctx() { database }: ProductContext,
    @Arg('input', () => ProductCreateInput, { description: 'The product.' }) input: ProductCreateInput,
  ): Promise<ProductCreatePayload> {
    const created = await createProduct(database, input);
    if (created !== 'HANDLE_TAKEN') return { product: toProduct(created), userErrors: [] };
    const message = `Another product has the handle "${input.handle}".`;
    return { product: null, userErrors: [{ field: ['handle'], message, code: ProductCreateErrorCode.HANDLE_TAKEN }] };
  }
}
