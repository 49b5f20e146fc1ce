import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';

/** An account as an import compares it. */
export interface KnownAccountRow {
  id: string;
  email: string;
  external_reference: string | null;
  import_digest: string | null;
}

/** An account to write. */
export interface ImportedAccount {
  id: string;
  email: string;
  /** `null` for none, and for an account that has one already. */
  password_hash: string | null;
  display_name: string;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  external_reference: string;
  import_digest: string;
}

const accountColumns = `(id uuid, email text, password_hash text, display_name text, first_name text, last_name text,
  phone text, external_reference text, import_digest text)`;

/** Accounts that have one of the references or e-mails. */
export function findKnownAccounts(
  database: Database,
  references: readonly string[],
  emails: readonly string[],
): Promise<KnownAccountRow[]> {
  return database.query(
    `select id, email, external_reference, import_digest from account
     where external_reference = any($1::text[]) or email = any($2::text[])`,
    [references, emails],
  );
}

/** Stores new accounts. @throws on an e-mail or a reference that another account has (SQLSTATE 23505) */
export async function insertImportedAccounts(
  transaction: Database,
  accounts: readonly ImportedAccount[],
): Promise<void> {
  await transaction.query(
    `insert into account (id, email, password_hash, display_name, first_name, last_name, phone, external_reference,
       import_digest)
     select id, email, password_hash, display_name, first_name, last_name, phone, external_reference, import_digest
     from jsonb_to_recordset($1::jsonb) as given ${accountColumns}`,
    [jsonRows(accounts)],
  );
}

/** Changes accounts; passwords stay. @throws on an e-mail or a reference that another account has (SQLSTATE 23505) */
export async function updateImportedAccounts(
  transaction: Database,
  accounts: readonly ImportedAccount[],
): Promise<void> {
  await transaction.query(
    `update account a set email = given.email, display_name = given.display_name, first_name = given.first_name,
       last_name = given.last_name, phone = given.phone, external_reference = given.external_reference,
       import_digest = given.import_digest, updated_at = now()
     from jsonb_to_recordset($1::jsonb) as given ${accountColumns}
     where a.id = given.id`,
    [jsonRows(accounts)],
  );
}
