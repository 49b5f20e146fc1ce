import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import { type ProductContext, renewLoaders } from '../context';
import { addMembers, dropMembers } from './change-members';
import { CollectionCreateInput, CollectionUpdateInput } from './collection-input.type';
import {
  CollectionCreatePayload,
  CollectionDeletePayload,
  CollectionProductsAddPayload,
  CollectionProductsRemovePayload,
  CollectionUpdatePayload,
} from './collection-payloads.type';
import { createCollection } from './create-collection';
import { deleteCollection } from './delete-collection';
import { toCollection } from './to-collection';
import { updateCollection } from './update-collection';

const staffOnly = '@requiresScopes(scopes: [["products:write"]])';
const decodeProducts = (ids: readonly string[]) => [...new Set(ids.map((id) => decodeId('prod', id)))];

/** Changes of collections. */
@Resolver()
export class CollectionMutationsResolver {
  @Directive(staffOnly)
  @Mutation(() => CollectionCreatePayload, { description: 'Creates a collection.' })
  async collectionCreate(
    @Ctx() context: ProductContext,
    @Arg('input', () => CollectionCreateInput, { description: 'The collection.' }) input: CollectionCreateInput,
  ): Promise<object> {
    const { value, userErrors } = await createCollection(context.database, input);
    renewLoaders(context);
    return { collection: value && toCollection(value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CollectionUpdatePayload, { description: 'Changes a collection.' })
  async collectionUpdate(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('input', () => CollectionUpdateInput, { description: 'What is to change.' }) input: CollectionUpdateInput,
  ): Promise<object> {
    const { value, userErrors } = await updateCollection(context.database, decodeId('coll', id), input);
    renewLoaders(context);
    return { collection: value && toCollection(value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CollectionDeletePayload, { description: 'Deletes a collection; its products stay.' })
  async collectionDelete(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object> {
    const { value, userErrors } = await deleteCollection(context.database, decodeId('coll', id));
    renewLoaders(context);
    return { deletedId: value && id, userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CollectionProductsAddPayload, { description: 'Puts products at the end of a manual collection.' })
  async collectionProductsAdd(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'The collection.' }) id: string,
    @Arg('productIds', () => [ID], { description: 'The products; those in it keep their places.' })
    productIds: string[],
  ): Promise<object> {
    const { value, userErrors } = await addMembers(context.database, decodeId('coll', id), decodeProducts(productIds));
    renewLoaders(context);
    return { collection: value && toCollection(value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CollectionProductsRemovePayload, { description: 'Takes products out of a manual collection.' })
  async collectionProductsRemove(
    @Ctx() context: ProductContext,
    @Arg('id', () => ID, { description: 'The collection.' }) id: string,
    @Arg('productIds', () => [ID], { description: 'The products; those not in it are passed over.' })
    productIds: string[],
  ): Promise<object> {
    const { value, userErrors } = await dropMembers(context.database, decodeId('coll', id), decodeProducts(productIds));
    renewLoaders(context);
    return { collection: value && toCollection(value), userErrors };
  }
}
