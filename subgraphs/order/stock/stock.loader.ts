import type { Database } from '../../../platform/database/database';
import { hasScope, type Viewer } from '../../../platform/identity/viewer';
import { createLoader } from '../../../platform/loaders/create-loader';
import { createPageLoader } from '../../../platform/loaders/create-page-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import { findLocationsById, type LocationRow } from './location.store';
import { findStockLevels, findVariantStock, type StockLevelRow, type VariantStockRow } from './stock-level.store';
import { countMovementsOfVariants, listMovementsOfVariants } from './stock-movement.store';

/** Loaders of one request over the tables of stock. */
export type StockLoaders = ReturnType<typeof createStockLoaders>;

const named = (loader: string) => ({ subgraph: 'order', loader });

/** Whether the viewer sees locations that are out of use, and what stands there. */
export function seesInactiveLocations(viewer: Viewer): boolean {
  return hasScope(viewer, 'stock:read');
}

/** @param viewer whose rights decide which locations the loaders know of */
export function createStockLoaders(database: Database, viewer: Viewer) {
  const inactive = seesInactiveLocations(viewer);
  return {
    locationById: createLoader<string, LocationRow | null>(named('locationById'), async (ids) => {
      const rows = await findLocationsById(database, ids);
      return oneRowPerKey(
        ids,
        rows.filter((row) => row.active || inactive),
        (row) => row.id,
      );
    }),
    stockOfVariant: createLoader<string, VariantStockRow>(named('stockOfVariant'), async (variantIds) => {
      const rows = await findVariantStock(database, variantIds);
      // The statement gives a row for every variant that it is asked for.
      return oneRowPerKey(variantIds, rows, (row) => row.variant_id) as VariantStockRow[];
    }),
    levelsOfVariant: createLoader<string, StockLevelRow[]>(named('levelsOfVariant'), async (variantIds) =>
      manyRowsPerKey(variantIds, await findStockLevels(database, variantIds, inactive), (row) => row.variant_id),
    ),
    movementsOfVariant: createPageLoader(named('movementsOfVariant'), async (variantIds, page, _args: null) =>
      manyRowsPerKey(variantIds, await listMovementsOfVariants(database, variantIds, page), (row) => row.variant_id),
    ),
    movementCountOfVariant: createLoader<string, number>(named('movementCountOfVariant'), async (variantIds) => {
      const counts = await countMovementsOfVariants(database, variantIds);
      return oneRowPerKey(variantIds, counts, (row) => row.variant_id).map((row) => row?.count ?? 0);
    }),
  };
}
