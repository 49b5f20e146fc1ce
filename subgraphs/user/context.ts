import type { SubgraphContext } from '../../platform/federation/subgraph-definition';
import { type AccessLoaders, createAccessLoaders } from './access/access.loader';
import { type AccountLoaders, createAccountLoaders } from './account/account.loader';
import { type CustomerGroupLoaders, createCustomerGroupLoaders } from './customer-groups/customer-group.loader';
import { createSessionLoaders, type SessionLoaders } from './sessions/session.loader';

/** What one request to the user subgraph carries. */
export interface UserContext extends SubgraphContext {
  account: AccountLoaders;
  access: AccessLoaders;
  sessions: SessionLoaders;
  customerGroups: CustomerGroupLoaders;
}

/** Loaders are made for each request: what one viewer may see must not be cached for the next. */
export function createUserContext(base: SubgraphContext): UserContext {
  const { database } = base;
  return {
    ...base,
    account: createAccountLoaders(database),
    access: createAccessLoaders(database),
    sessions: createSessionLoaders(database),
    customerGroups: createCustomerGroupLoaders(database),
  };
}
