import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { encodeId } from '../../../platform/ids/typed-id';
import type { ImportResult } from '../../../platform/imports/import-payload';
import { toCollection } from '../collections/to-collection';
import { type ProductContext, renewLoaders } from '../context';
import { CollectionImportInput, CollectionsImportPayload } from './collections-import.type';
import { importCollections } from './import-collections';

/** Import of collections. */
@Resolver()
export class CollectionsImportResolver {
  @Directive('@requiresScopes(scopes: [["products:write"]])')
  @Mutation(() => CollectionsImportPayload, {
    description:
      'Creates and updates up to 250 collections by the references of another system. A repeat with equal input ' +
      'changes nothing; an item that fails does not hold up the others.',
  })
  async collectionsImport(
    @Ctx() context: ProductContext,
    @Arg('input', () => [CollectionImportInput], { description: 'The collections.' }) input: CollectionImportInput[],
  ): Promise<{ results: ImportResult[] }> {
    const imported = await importCollections(context.database, input);
    renewLoaders(context);
    const results = imported.map((item) => ({
      ...item,
      id: item.id && encodeId('coll', item.id),
      collection: async () => {
        const row = item.id === null ? null : await context.collections.collectionById.load(item.id);
        return row && toCollection(row);
      },
    }));
    return { results };
  }
}
