import type { SubgraphContext } from '../../platform/federation/subgraph-definition';

/** What one request to the user subgraph carries. */
export interface UserContext extends SubgraphContext {}

/** Loaders are made for each request: what one viewer may see must not be cached for the next. */
export function createUserContext(base: SubgraphContext): UserContext {
  return { ...base };
}
