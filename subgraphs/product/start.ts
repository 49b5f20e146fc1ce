import type { SubgraphDefinition } from '../../platform/federation/subgraph-definition';
import { decodeId } from '../../platform/ids/typed-id';
import { ProductEntity } from './catalog/product.entity';
import { toProduct } from './catalog/product.resolver';
import { VariantEntity } from './catalog/variant.entity';
import { createProductContext, type ProductContext } from './context';
import { CreateCatalog1760000000001 } from './migrations/0001-create-catalog';
import { orphanedTypes, resolvers } from './schema';

/** The product subgraph. */
export const productSubgraph: SubgraphDefinition<ProductContext> = {
  name: 'product',
  resolvers: [...resolvers],
  orphanedTypes,
  entities: [ProductEntity, VariantEntity],
  migrations: [CreateCatalog1760000000001],
  createContext: createProductContext,
  references: {
    async Product(reference, { catalog }) {
      const row =
        typeof reference.id === 'string'
          ? await catalog.productById.load(decodeId('prod', reference.id))
          : await catalog.productByHandle.load(String(reference.handle));
      return row && toProduct(row);
    },
  },
};
