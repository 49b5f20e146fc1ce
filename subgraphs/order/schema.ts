import { ProductVariant } from './references/product-variant.type';
import { LocationsImportResolver } from './stock/import-locations.resolver';
import { StockLevelsImportResolver } from './stock/import-stock-levels.resolver';
import { LocationResolver } from './stock/location.resolver';
import { LocationChangeResolver } from './stock/location-change.resolver';
import { StockChangeResolver } from './stock/stock-change.resolver';
import { StockMovementResolver, VariantStockMovementsResolver } from './stock/stock-movement.resolver';
import { ProductVariantStockResolver, VariantStockResolver } from './stock/variant-stock.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [
  LocationResolver,
  LocationChangeResolver,
  LocationsImportResolver,
  ProductVariantStockResolver,
  VariantStockResolver,
  VariantStockMovementsResolver,
  StockMovementResolver,
  StockChangeResolver,
  StockLevelsImportResolver,
] as const;

/** Types that no resolver returns. */
export const orphanedTypes = [ProductVariant];
