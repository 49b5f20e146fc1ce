import type { Database } from '../../../platform/database/database';
import { allScopes, type Scope } from '../../../platform/identity/viewer';
import { newUuid } from '../../../platform/ids/typed-id';
import { upsertBuiltInRoles } from './role.store';

/** Role of everybody who registers. */
export const customerRole = 'customer';

/** Role that holds every scope. */
export const adminRole = 'admin';

const builtInRoles: readonly { handle: string; title: string; scopes: readonly Scope[] }[] = [
  { handle: adminRole, title: 'Administrator', scopes: allScopes },
  { handle: 'editor', title: 'Editor', scopes: ['content:read', 'content:write'] },
  {
    handle: 'merchandiser',
    title: 'Merchandiser',
    scopes: [
      'products:read',
      'products:write',
      'stock:read',
      'stock:write',
      'promotions:write',
      'settings:write',
      'reviews:write',
    ],
  },
  { handle: 'support', title: 'Support', scopes: ['orders:read', 'users:read', 'stock:read'] },
  { handle: customerRole, title: 'Customer', scopes: [] },
];

/** Writes the roles that come with the platform; at each start, so that `admin` also holds scopes that are new. */
export function ensureBuiltInRoles(database: Database): Promise<void> {
  return upsertBuiltInRoles(
    database,
    builtInRoles.map((role) => ({ ...role, id: newUuid(), scopes: [...role.scopes] })),
  );
}
