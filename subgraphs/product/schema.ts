import { ProductResolver } from './catalog/product.resolver';
import { VariantResolver } from './catalog/variant.resolver';
import { ProductsImportResolver } from './imports/products-import.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [ProductResolver, VariantResolver, ProductsImportResolver] as const;

/** Types that no resolver returns. */
export const orphanedTypes = [];
