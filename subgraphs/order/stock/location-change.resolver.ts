import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { changeLocation, createLocation, deleteLocation } from './change-location';
import {
  LocationCreateInput,
  LocationCreatePayload,
  LocationDeletePayload,
  LocationUpdateInput,
  LocationUpdatePayload,
} from './location-change.type';
import { locationRefusal } from './location-refusals';
import { toLocation } from './to-stock';

const changeOf = (input: LocationUpdateInput) => ({
  handle: input.handle ?? null,
  name: input.name ?? null,
  priority: input.priority ?? null,
  active: input.active ?? null,
});

/** Changes of locations. */
@Resolver()
export class LocationChangeResolver {
  @Directive('@requiresScopes(scopes: [["stock:write"]])')
  @Mutation(() => LocationCreatePayload, { description: 'Creates a location.' })
  async locationCreate(
    @Ctx() { database, viewer, requestId }: OrderContext,
    @Arg('input', () => LocationCreateInput, { description: 'The location.' }) input: LocationCreateInput,
  ): Promise<LocationCreatePayload> {
    const created = await createLocation(database, { ...changeOf(input), name: input.name }, { viewer, requestId });
    if (typeof created === 'string') return { location: null, userErrors: [locationRefusal(created)] };
    return { location: toLocation(created), userErrors: [] };
  }

  @Directive('@requiresScopes(scopes: [["stock:write"]])')
  @Mutation(() => LocationUpdatePayload, { description: 'Changes a location.' })
  async locationUpdate(
    @Ctx() { database, stock, viewer, requestId }: OrderContext,
    @Arg('id', () => ID, { description: 'The location.' }) id: string,
    @Arg('input', () => LocationUpdateInput, { description: 'What to change.' }) input: LocationUpdateInput,
  ): Promise<LocationUpdatePayload> {
    const changed = await changeLocation(database, decodeId('loc', id), {
      change: changeOf(input),
      staff: { viewer, requestId },
    });
    if (typeof changed === 'string') return { location: null, userErrors: [locationRefusal(changed)] };
    // It stands in every level that this request may have loaded.
    stock.locationById.clearAll();
    stock.levelsOfVariant.clearAll();
    stock.stockOfVariant.clearAll();
    return { location: toLocation(changed), userErrors: [] };
  }

  @Directive('@requiresScopes(scopes: [["stock:write"]])')
  @Mutation(() => LocationDeletePayload, { description: 'Deletes a location that never kept stock.' })
  async locationDelete(
    @Ctx() { database, stock, viewer, requestId }: OrderContext,
    @Arg('id', () => ID, { description: 'The location.' }) id: string,
  ): Promise<LocationDeletePayload> {
    const uuid = decodeId('loc', id);
    const refusal = await deleteLocation(database, uuid, { viewer, requestId });
    if (refusal) return { deletedLocationId: null, userErrors: [locationRefusal(refusal)] };
    stock.locationById.clear(uuid);
    return { deletedLocationId: id, userErrors: [] };
  }
}
