import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import { assertBatchSize } from '../../../platform/imports/batch-size';
import type { ImportResult } from '../../../platform/imports/import-payload';
import type { OrderContext } from '../context';
import { importLocations } from './import-locations';
import { LocationImportInput, LocationImportResult, LocationsImportPayload } from './import-locations.type';
import { Location } from './location.type';
import { toLocation } from './to-stock';

/** Locations in bulk. */
@Resolver(() => LocationImportResult)
export class LocationsImportResolver {
  @Directive('@requiresScopes(scopes: [["stock:write"]])')
  @Mutation(() => LocationsImportPayload, {
    description: 'Creates and changes up to 250 locations by their external reference; a repeat changes nothing.',
  })
  async locationsImport(
    @Ctx() { database, stock, viewer, requestId }: OrderContext,
    @Arg('input', () => [LocationImportInput], { description: 'The locations; each succeeds or fails alone.' })
    input: LocationImportInput[],
  ): Promise<{ results: ImportResult[] }> {
    assertBatchSize(input);
    const results = await importLocations(database, input, { viewer, requestId });
    stock.locationById.clearAll();
    return { results };
  }

  @FieldResolver(() => Location, { nullable: true, description: 'The location as it is now; null when it failed.' })
  async location(@Root() result: ImportResult, @Ctx() { stock }: OrderContext): Promise<Location | null> {
    const row = result.id === null ? null : await stock.locationById.load(decodeId('loc', result.id));
    return row && toLocation(row);
  }
}
