import type { Database } from '../../../platform/database/database';

/** A role as it is stored. */
export interface RoleRow {
  id: string;
  handle: string;
  title: string;
  scopes: string[];
  built_in: boolean;
}

const columns = 'r.id, r.handle, r.title, r.scopes, r.built_in';

/** Writes the roles that come with the platform; a role of an administrator's own with such a handle is left alone. */
export async function upsertBuiltInRoles(
  database: Database,
  roles: readonly Pick<RoleRow, 'id' | 'handle' | 'title' | 'scopes'>[],
): Promise<void> {
  await database.query(
    `insert into role as r (id, handle, title, scopes, built_in)
     select id, handle, title, array(select jsonb_array_elements_text(scopes)), true
     from jsonb_to_recordset($1::jsonb) as given (id uuid, handle text, title text, scopes jsonb)
     on conflict (handle) do update set title = excluded.title, scopes = excluded.scopes, updated_at = now()
     where r.built_in and (r.title, r.scopes) is distinct from (excluded.title, excluded.scopes)`,
    [JSON.stringify(roles)],
  );
}

/** Every role, by handle. There are a handful: people make them one by one. */
export function listRoles(database: Database): Promise<RoleRow[]> {
  return database.query(`select ${columns} from role r order by r.handle`);
}

/** Roles by id, in no order. */
export function findRolesById(database: Database, ids: readonly string[]): Promise<RoleRow[]> {
  return database.query(`select ${columns} from role r where r.id = any($1::uuid[])`, [ids]);
}

/** Roles by handle, in no order. */
export function findRolesByHandle(database: Database, handles: readonly string[]): Promise<RoleRow[]> {
  return database.query(`select ${columns} from role r where r.handle = any($1::text[])`, [handles]);
}

/** The roles that accounts hold, a row for each, by handle. */
export function listRolesOfAccounts(
  database: Database,
  accountIds: readonly string[],
): Promise<(RoleRow & { account_id: string })[]> {
  return database.query(
    `select h.account_id, ${columns} from account_role h join role r on r.id = h.role_id
     where h.account_id = any($1::uuid[]) order by r.handle`,
    [accountIds],
  );
}

/** Grants a role to accounts, once. */
export async function insertAccountRole(
  database: Database,
  accountIds: readonly string[],
  roleHandle: string,
): Promise<void> {
  await database.query(
    `insert into account_role (account_id, role_id)
     select given.id, r.id from unnest($1::uuid[]) as given (id) cross join role r where r.handle = $2
     on conflict do nothing`,
    [accountIds, roleHandle],
  );
}

/** Number of accounts that hold a role. */
export async function countHolders(database: Database, roleHandle: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select count(*)::integer as count from account_role h join role r on r.id = h.role_id where r.handle = $1`,
    [roleHandle],
  );
  return row?.count ?? 0;
}

/** Has others who lock the same role wait for this transaction's end. */
export async function lockRole(transaction: Database, roleHandle: string): Promise<void> {
  await transaction.query('select 1 from role where handle = $1 for update', [roleHandle]);
}

/** Stores a role unless its handle is taken. @returns the row, or `null` */
export async function insertRole(
  database: Database,
  role: Pick<RoleRow, 'id' | 'handle' | 'title' | 'scopes'>,
): Promise<RoleRow | null> {
  const [row] = await database.query<RoleRow>(
    `insert into role as r (id, handle, title, scopes) values ($1, $2, $3, $4)
     on conflict (handle) do nothing returning ${columns}`,
    [role.id, role.handle, role.title, role.scopes],
  );
  return row ?? null;
}

/** Changes a role of one's own making whose scopes one holds; `null` leaves a value as it is. @returns row or `null` */
export async function updateRole(
  database: Database,
  change: { id: string; title: string | null; scopes: readonly string[] | null; held: readonly string[] },
): Promise<RoleRow | null> {
  const [row] = await database.query<RoleRow>(
    `update role r set title = coalesce($2, r.title), scopes = coalesce($3::text[], r.scopes), updated_at = now()
     where r.id = $1 and not r.built_in and r.scopes <@ $4::text[] returning ${columns}`,
    [change.id, change.title, change.scopes, change.held],
  );
  return row ?? null;
}

/** Deletes a role of one's own making whose scopes one holds. @returns the row as it was, or `null` */
export async function deleteRole(database: Database, id: string, held: readonly string[]): Promise<RoleRow | null> {
  const [row] = await database.query<RoleRow>(
    `delete from role r where r.id = $1 and not r.built_in and r.scopes <@ $2::text[] returning ${columns}`,
    [id, held],
  );
  return row ?? null;
}

/** Makes accounts hold exactly the given roles; accounts that are not named keep theirs. */
export async function replaceAccountRoles(
  transaction: Database,
  grants: readonly { account_id: string; role_ids: readonly string[] }[],
): Promise<void> {
  const given = JSON.stringify(grants);
  await transaction.query(
    `delete from account_role h using jsonb_to_recordset($1::jsonb) as given (account_id uuid, role_ids jsonb)
     where h.account_id = given.account_id and not given.role_ids ? h.role_id::text`,
    [given],
  );
  await transaction.query(
    `insert into account_role (account_id, role_id)
     select given.account_id, role_id::uuid
     from jsonb_to_recordset($1::jsonb) as given (account_id uuid, role_ids jsonb)
     cross join lateral jsonb_array_elements_text(given.role_ids) as role_id
     on conflict do nothing`,
    [given],
  );
}
