import type { SubgraphContext, SubgraphDefinition } from '../platform/federation/subgraph-definition';
import { productSubgraph } from '../subgraphs/product/start';

/** A definition whose own context is its own business. */
export type AnySubgraphDefinition = SubgraphDefinition<SubgraphContext>;

/** Every subgraph of the platform, in the order in which they start. */
export const subgraphDefinitions = [productSubgraph] as unknown as readonly AnySubgraphDefinition[];
