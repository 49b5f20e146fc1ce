import { ProductVariant } from './references/product-variant.type';
import { StockLevelsImportResolver } from './stock/import-stock-levels.resolver';
import { LocationResolver } from './stock/location.resolver';
import { ProductVariantStockResolver, VariantStockResolver } from './stock/variant-stock.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [
  LocationResolver,
  ProductVariantStockResolver,
  VariantStockResolver,
  StockLevelsImportResolver,
] as const;

/** Types that no resolver returns. */
export const orphanedTypes = [ProductVariant];
