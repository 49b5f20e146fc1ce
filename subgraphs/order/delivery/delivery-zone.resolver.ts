import { Arg, Args, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { DeliveryZone, DeliveryZoneConnection } from './delivery-zone.type';
import { pageOfDeliveryZones, readDeliveryZone } from './read-delivery-zones';

const needsStaff = Directive('@requiresScopes(scopes: [["settings:write"], ["orders:read"]])');

/** Zones of delivery, as staff see them. */
@Resolver()
export class DeliveryZoneResolver {
  @needsStaff
  @Directive(listSize)
  @Query(() => DeliveryZoneConnection, { description: 'Zones of delivery, by handle.' })
  deliveryZones(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { database }: OrderContext,
  ): Promise<Connection<DeliveryZone>> {
    return pageOfDeliveryZones(database, args);
  }

  @needsStaff
  @Query(() => DeliveryZone, { nullable: true, description: 'A zone by id or by handle; null when there is none.' })
  deliveryZone(
    @Ctx() { database }: OrderContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<DeliveryZone | null> {
    return readDeliveryZone(database, { id: id ?? null, handle: handle ?? null });
  }
}
