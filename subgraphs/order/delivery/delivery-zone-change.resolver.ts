import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import type { UserError } from '../../../platform/errors/user-error-type';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { removeDeliveryZone, setDeliveryZone } from './change-delivery-zone';
import { type DeliveryZone, toDeliveryZone } from './delivery-zone.type';
import { DeliveryZoneDeletePayload, DeliveryZoneSetInput, DeliveryZoneSetPayload } from './delivery-zone-change.type';

const needsSettingsWrite = Directive('@requiresScopes(scopes: [["settings:write"]])');
const theZone = { description: 'The zone, whole.' };

/** Zones of delivery, as staff change them. */
@Resolver()
export class DeliveryZoneChangeResolver {
  @needsSettingsWrite
  @Mutation(() => DeliveryZoneSetPayload, {
    description: 'Makes the zone of a handle what is given: a new one, or another in its place.',
  })
  async deliveryZoneSet(
    @Ctx() context: OrderContext,
    @Arg('handle', () => String, { description: 'Unique name of the zone.' }) handle: string,
    @Arg('input', () => DeliveryZoneSetInput, theZone) input: DeliveryZoneSetInput,
  ): Promise<{ deliveryZone: DeliveryZone | null; userErrors: UserError[] }> {
    const { value, userErrors } = await setDeliveryZone(context, handle, input);
    return { deliveryZone: value && toDeliveryZone(value), userErrors };
  }

  @needsSettingsWrite
  @Mutation(() => DeliveryZoneDeletePayload, { description: 'Deletes a zone with its options.' })
  async deliveryZoneDelete(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: 'The zone.' }) id: string,
  ): Promise<{ deletedId: string | null; userErrors: UserError[] }> {
    const { value, userErrors } = await removeDeliveryZone(context, decodeId('dlz', id));
    return { deletedId: value && id, userErrors };
  }
}
