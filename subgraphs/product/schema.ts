import { ProductResolver } from './catalog/product.resolver';
import { ProductMutationsResolver } from './catalog/product-mutations.resolver';
import { VariantResolver } from './catalog/variant.resolver';
import { VariantMutationsResolver } from './catalog/variant-mutations.resolver';
import { CategoryResolver } from './categories/category.resolver';
import { CategoryMutationsResolver } from './categories/category-mutations.resolver';
import { ProductCategoryResolver } from './categories/product-category.resolver';
import { CollectionResolver } from './collections/collection.resolver';
import { CollectionMutationsResolver } from './collections/collection-mutations.resolver';
import { ProductCollectionsResolver } from './collections/product-collections.resolver';
import { CollectionsImportResolver } from './imports/collections-import.resolver';
import { ProductsImportResolver } from './imports/products-import.resolver';
import { ReviewsImportResolver } from './imports/reviews-import.resolver';
import { VariantOfferResolver } from './offers/variant-offer.resolver';
import { User } from './references/user.type';
import { ProductReviewsResolver, ReviewResolver, UserReviewsResolver } from './reviews/review.resolver';
import { ReviewMutationsResolver } from './reviews/review-mutations.resolver';
import { CategoryProductsResolver } from './search/category-products.resolver';
import { CollectionProductsResolver } from './search/collection-products.resolver';
import { ProductConnectionResolver, ProductFacetsResolver } from './search/facets.resolver';
import { ProductsResolver } from './search/products.resolver';

/** Resolvers of the subgraph; each brings the types that it returns. */
export const resolvers = [
  ProductResolver,
  VariantResolver,
  ProductMutationsResolver,
  VariantMutationsResolver,
  CategoryResolver,
  CategoryMutationsResolver,
  ProductCategoryResolver,
  CollectionResolver,
  ProductCollectionsResolver,
  CollectionMutationsResolver,
  ReviewResolver,
  ProductReviewsResolver,
  UserReviewsResolver,
  ReviewMutationsResolver,
  ProductsResolver,
  CategoryProductsResolver,
  CollectionProductsResolver,
  ProductConnectionResolver,
  ProductFacetsResolver,
  ProductsImportResolver,
  CollectionsImportResolver,
  ReviewsImportResolver,
  VariantOfferResolver,
] as const;

/** Types that no resolver returns: entities of other subgraphs. */
export const orphanedTypes = [User];
