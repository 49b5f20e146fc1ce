import type { SubgraphContext, SubgraphDefinition } from '../platform/federation/subgraph-definition';
import { contentSubgraph } from '../subgraphs/content/start';
import { orderSubgraph } from '../subgraphs/order/start';
import { productSubgraph } from '../subgraphs/product/start';
import { userSubgraph } from '../subgraphs/user/start';

/** A definition whose own context is its own business. */
export type AnySubgraphDefinition = SubgraphDefinition<SubgraphContext>;

/** Every subgraph of the platform, in the order in which they start. */
export const subgraphDefinitions = [
  contentSubgraph,
  productSubgraph,
  userSubgraph,
  orderSubgraph,
] as unknown as readonly AnySubgraphDefinition[];
