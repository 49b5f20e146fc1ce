import type { Database } from '../../../platform/database/database';
import { listRoles, type RoleRow } from './role.store';

/** Every role, by handle. */
export function everyRole(database: Database): Promise<RoleRow[]> {
  return listRoles(database);
}
