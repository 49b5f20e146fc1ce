import { ProductResolver } from './catalog/product.resolver';
import { VariantResolver } from './catalog/variant.resolver';
import { CategoryResolver } from './categories/category.resolver';
import { ProductCategoryResolver } from './categories/product-category.resolver';
import { ProductsImportResolver } from './imports/products-import.resolver';
import { CategoryProductsResolver } from './search/category-products.resolver';
import { ProductConnectionResolver, ProductFacetsResolver } from './search/facets.resolver';
import { ProductsResolver } from './search/products.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [
  ProductResolver,
  VariantResolver,
  CategoryResolver,
  ProductCategoryResolver,
  ProductsResolver,
  CategoryProductsResolver,
  ProductConnectionResolver,
  ProductFacetsResolver,
  ProductsImportResolver,
] as const;

/** Types that no resolver returns. */
export const orphanedTypes = [];
