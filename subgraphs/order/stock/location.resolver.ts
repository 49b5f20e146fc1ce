import { Arg, Args, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { listLocationPage } from './list-location-page';
import { Location, LocationConnection } from './location.type';
import { toLocation } from './to-stock';

/** Queries for locations. */
@Resolver(() => Location)
export class LocationResolver {
  @Query(() => Location, { nullable: true, description: 'A location by id; null when there is none.' })
  async location(
    @Ctx() { stock }: OrderContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Location | null> {
    const row = await stock.locationById.load(decodeId('loc', id));
    return row && toLocation(row);
  }

  @Directive(listSize)
  @Query(() => LocationConnection, { description: 'Locations, the first to serve orders first.' })
  async locations(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { database, viewer }: OrderContext,
  ): Promise<Connection<Location>> {
    const list = 'locations:priority';
    const page = readPage(args, list);
    const { rows, count } = await listLocationPage(database, viewer, page);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toLocation, count });
  }
}
