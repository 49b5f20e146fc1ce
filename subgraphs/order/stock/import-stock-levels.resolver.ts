import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { assertBatchSize } from '../../../platform/imports/batch-size';
import type { OrderContext } from '../context';
import { importStockLevels } from './import-stock-levels';
import { StockLevelImportInput, StockLevelsImportPayload } from './import-stock-levels.type';

/**
 * Levels in one call: each is a single small row, so that a thousand of them are what 250 products are: some ten
 * milliseconds, and a request far below the body limit.
 */
const maxLevels = 1_000;

/** Stock in bulk. */
@Resolver()
export class StockLevelsImportResolver {
  @Directive('@requiresScopes(scopes: [["stock:write"]])')
  @Mutation(() => StockLevelsImportPayload, {
    description: 'Sets the stock of up to 1,000 variants and locations; a repeat changes nothing.',
  })
  async stockLevelsImport(
    @Ctx() { database, viewer, requestId }: OrderContext,
    @Arg('input', () => [StockLevelImportInput], { description: 'The levels; each succeeds or fails alone.' })
    input: StockLevelImportInput[],
  ): Promise<StockLevelsImportPayload> {
    assertBatchSize(input, maxLevels);
    return { results: await importStockLevels(database, input, { viewer, requestId }) };
  }
}
