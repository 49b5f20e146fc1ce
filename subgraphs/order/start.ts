import type { SubgraphDefinition } from '../../platform/federation/subgraph-definition';
import { tryDecodeId } from '../../platform/ids/typed-id';
import { createOrderContext, type OrderContext } from './context';
import { IdempotencyKeyEntity } from './idempotency/idempotency-key.entity';
import { CreateStock1760000000001 } from './migrations/0001-create-stock';
import { resolveVariantReference } from './references/product-variant.type';
import { orphanedTypes, resolvers } from './schema';
import { LocationEntity } from './stock/location.entity';
import { StockLevelEntity } from './stock/stock-level.entity';
import { StockMovementEntity } from './stock/stock-movement.entity';
import { StockSettingEntity } from './stock/stock-setting.entity';
import { toLocation } from './stock/to-stock';

/** The order subgraph. */
export const orderSubgraph: SubgraphDefinition<OrderContext> = {
  name: 'order',
  resolvers: [...resolvers],
  orphanedTypes,
  entities: [LocationEntity, StockSettingEntity, StockLevelEntity, StockMovementEntity, IdempotencyKeyEntity],
  migrations: [CreateStock1760000000001],
  createContext: createOrderContext,
  references: {
    async Location(reference, { stock }) {
      const uuid = tryDecodeId('loc', String(reference.id));
      const row = uuid === null ? null : await stock.locationById.load(uuid);
      return row && toLocation(row);
    },
    ProductVariant: resolveVariantReference,
  },
};
