import { ProductResolver } from './catalog/product.resolver';
import { ProductCreateResolver } from './catalog/product-create.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [ProductResolver, ProductCreateResolver] as const;

/** Types that no resolver returns. */
export const orphanedTypes = [];
