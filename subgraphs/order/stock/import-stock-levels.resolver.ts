import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { assertBatchSize } from '../../../platform/imports/batch-size';
import type { OrderContext } from '../context';
import { actorOf } from './actor-of';
import { importStockLevels } from './import-stock-levels';
import { StockLevelImportInput, StockLevelsImportPayload } from './import-stock-levels.type';

/** Stock in bulk. */
@Resolver()
export class StockLevelsImportResolver {
  @Directive('@requiresScopes(scopes: [["stock:write"]])')
  @Mutation(() => StockLevelsImportPayload, {
    description: 'Sets the stock of up to 250 variants and locations; a repeat changes nothing.',
  })
  async stockLevelsImport(
    @Ctx() { database, viewer }: OrderContext,
    @Arg('input', () => [StockLevelImportInput], { description: 'The levels; each succeeds or fails alone.' })
    input: StockLevelImportInput[],
  ): Promise<StockLevelsImportPayload> {
    assertBatchSize(input);
    return { results: await importStockLevels(database, input, actorOf(viewer)) };
  }
}
