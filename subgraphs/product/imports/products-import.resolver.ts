import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { encodeId } from '../../../platform/ids/typed-id';
import type { ImportOutcome } from '../../../platform/imports/import-result.type';
import { toProduct } from '../catalog/to-product';
import { type ProductContext, renewLoaders } from '../context';
import { type ImportedProduct, importProducts } from './import-products';
import { ProductImportInput, type ProductImportResult, ProductsImportPayload } from './products-import.type';

/** Import of products. */
@Resolver()
export class ProductsImportResolver {
  @Directive('@requiresScopes(scopes: [["products:write"]])')
  @Mutation(() => ProductsImportPayload, {
    description:
      'Creates and updates up to 250 products by the references of another system. A repeat with equal input changes ' +
      'nothing; an item that fails does not hold up the others.',
  })
  async productsImport(
    @Ctx() context: ProductContext,
    @Arg('input', () => [ProductImportInput], { description: 'The products.' }) input: ProductImportInput[],
  ): Promise<{ results: ProductImportResult[] }> {
    const imported = await importProducts(context.database, input);
    renewLoaders(context);
    const productOf =
      ({ id }: ImportedProduct) =>
      async () => {
        const row = id === null ? null : await context.catalog.productById.load(id);
        return row && toProduct(row);
      };
    const results = imported.map((item) => ({
      externalReference: item.externalReference,
      outcome: item.outcome as ImportOutcome,
      id: item.id && encodeId('prod', item.id),
      product: productOf(item),
      variants: item.variants.map(({ externalReference, id }) => ({ externalReference, id: encodeId('var', id) })),
      errors: item.errors,
    }));
    return { results };
  }
}
