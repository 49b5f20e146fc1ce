import type { SubgraphDefinition } from '../../platform/federation/subgraph-definition';
import { OutboxEntity } from '../../platform/outbox/outbox.entity';
import { startForgetting } from '../../platform/outbox/start-forgetting';
import { PriceEntity } from './catalog/price.entity';
import { PriceRangeEntity } from './catalog/price-range.entity';
import { ProductEntity } from './catalog/product.entity';
import { VariantEntity } from './catalog/variant.entity';
import { CategoryEntity } from './categories/category.entity';
import { CollectionEntity } from './collections/collection.entity';
import { CollectionProductEntity } from './collections/collection-product.entity';
import { createProductContext, type ProductContext } from './context';
import { CreateCatalog1760000000001 } from './migrations/0001-create-catalog';
import { CreateCollections1760000000002 } from './migrations/0002-create-collections';
import { CreateReviews1760000000003 } from './migrations/0003-create-reviews';
import { CreateSearch1760000000004 } from './migrations/0004-create-search';
import { CreateOutbox1760000000005 } from './migrations/0005-create-outbox';
import { productReferences } from './product-references';
import { ReviewEntity } from './reviews/review.entity';
import { orphanedTypes, resolvers } from './schema';
import { SearchWordEntity } from './search/search-word.entity';
import { invariants } from './verify/invariants.store';

/** The product subgraph. */
export const productSubgraph: SubgraphDefinition<ProductContext> = {
  name: 'product',
  resolvers: [...resolvers],
  orphanedTypes,
  entities: [
    CategoryEntity,
    ProductEntity,
    VariantEntity,
    PriceEntity,
    PriceRangeEntity,
    CollectionEntity,
    CollectionProductEntity,
    ReviewEntity,
    SearchWordEntity,
    OutboxEntity,
  ],
  migrations: [
    CreateCatalog1760000000001,
    CreateCollections1760000000002,
    CreateReviews1760000000003,
    CreateSearch1760000000004,
    CreateOutbox1760000000005,
  ],
  createContext: createProductContext,
  background: startForgetting,
  invariants,
  references: productReferences,
};
