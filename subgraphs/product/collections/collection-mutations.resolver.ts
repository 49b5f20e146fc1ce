import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { ProductContext } from '../context';
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
    @Ctx() { database }: ProductContext,
    @Arg('input', () => CollectionCreateInput, { description: 'The collection.' }) input: CollectionCreateInput,
  ): Promise<object> {
    const { value, userErrors } = await createCollection(database, input);
    return { collection: value && toCollection(value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CollectionUpdatePayload, { description: 'Changes a collection.' })
  async collectionUpdate(
    @Ctx() { database }: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('input', () => CollectionUpdateInput, { description: 'What is to change.' }) input: CollectionUpdateInput,
  ): Promise<object> {
    const { value, userErrors } = await updateCollection(database, decodeId('coll', id), input);
    return { collection: value && toCollection(value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CollectionDeletePayload, { description: 'Deletes a collection; its products stay.' })
  async collectionDelete(
    @Ctx() { database }: ProductContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object> {
    const { value, userErrors } = await deleteCollection(database, decodeId('coll', id));
    return { deletedId: value && id, userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CollectionProductsAddPayload, { description: 'Puts products at the end of a manual collection.' })
  async collectionProductsAdd(
    @Ctx() { database }: ProductContext,
    @Arg('id', () => ID, { description: 'The collection.' }) id: string,
    @Arg('productIds', () => [ID], { description: 'The products; those in it keep their places.' })
    productIds: string[],
  ): Promise<object> {
    const { value, userErrors } = await addMembers(database, decodeId('coll', id), decodeProducts(productIds));
    return { collection: value && toCollection(value), userErrors };
  }

  @Directive(staffOnly)
  @Mutation(() => CollectionProductsRemovePayload, { description: 'Takes products out of a manual collection.' })
  async collectionProductsRemove(
    @Ctx() { database }: ProductContext,
    @Arg('id', () => ID, { description: 'The collection.' }) id: string,
    @Arg('productIds', () => [ID], { description: 'The products; those not in it are passed over.' })
    productIds: string[],
  ): Promise<object> {
    const { value, userErrors } = await dropMembers(database, decodeId('coll', id), decodeProducts(productIds));
    return { collection: value && toCollection(value), userErrors };
  }
}
