import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import { type ProductContext, renewLoaders } from '../context';
import { createVariant, deleteVariant, updateVariant } from './change-variant';
import {
  ProductVariantCreatePayload,
  ProductVariantDeletePayload,
  ProductVariantUpdatePayload,
} from './product-payloads.type';
import { toVariant } from './to-variant';
import type { ProductVariant } from './variant.type';
import { ProductVariantInput } from './variant-input.type';

const staffOnly = '@requiresScopes(scopes: [["products:write"]])';

/** The variant as it is after the change. */
function variantOf({ catalog }: ProductContext, id: string | null): () => Promise<ProductVariant | null> {
  return async () => {
    const row = id === null ? null : await catalog.variantById.load(id);
    return row && toVariant(row);
  };
}

/** Changes of variants. */
@Resolver()
export class VariantMutationsResolver {
  @Directive(staffOnly)
  @Mutation(() => ProductVariantCreatePayload, { description: 'Adds a variant to a product.' })
  async productVariantCreate(
    @Ctx() context: ProductContext,
    @Arg('productId', () => ID, { description: 'The product.' }) productId: string,
    @Arg('input', () => ProductVariantInput, { description: 'The variant.' }) input: ProductVariantInput,
  ): Promise<object> {
    const { value, userErrors } = await createVariant(context.database, decodeId('prod', productId), input);
    renewLoaders(context);
    return { productVariant: variantOf(context, value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => ProductVariantUpdatePayload, {
    description: 'Changes a variant: what is left out stays as it is; prices, when given, are all that it has then.',
  })
  async productVariantUpdate(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('input', () => ProductVariantInput, { description: 'What is to change.' }) input: ProductVariantInput,
  ): Promise<object> {
    const { value, userErrors } = await updateVariant(context.database, decodeId('var', id), input);
    renewLoaders(context);
    return { productVariant: variantOf(context, value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => ProductVariantDeletePayload, { description: 'Deletes a variant with its prices.' })
  async productVariantDelete(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object> {
    const { value, userErrors } = await deleteVariant(context.database, decodeId('var', id));
    renewLoaders(context);
    return { deletedId: value && id, userErrors };
  }
}
