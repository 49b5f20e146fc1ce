import type { Database } from '../../../platform/database/database';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { normaliseEmail } from '../../../platform/email/normalise-email';
import { ImportOutcome } from '../../../platform/imports/import-result.type';
import { customerRole } from '../access/built-in-roles';
import { type RightsTable, readRights, replaceRoles } from '../access/grant-roles';
import { hashPassword } from '../account/hash-password';
import { appendRegistrations } from '../events/append-registrations';
import type { ImportedUser, ImportItem } from './check-import-item';
import {
  findKnownAccounts,
  type ImportedAccount,
  insertImportedAccounts,
  updateImportedAccounts,
} from './import-users.store';
import { type PlannedItem, planImport } from './plan-import';

/** An item that is written. */
type Written = PlannedItem & { accountId: string; item: ImportItem };

const withOutcome = (plan: readonly PlannedItem[], outcome: ImportOutcome) =>
  plan.filter((planned): planned is Written => planned.outcome === outcome);

function toAccount({ accountId, item }: Written, passwordHash: string | null): ImportedAccount {
  return {
    id: accountId,
    email: item.email,
    password_hash: passwordHash,
    display_name: item.displayName,
    first_name: item.profile.firstName ?? null,
    last_name: item.profile.lastName ?? null,
    phone: item.profile.phone ?? null,
    external_reference: item.reference,
    import_digest: item.digest,
  };
}

/** Hashes run side by side on the thread pool; before the transaction, because each takes 20 ms of a core. */
function toNewAccounts(created: readonly Written[]): Promise<ImportedAccount[]> {
  const hashOf = async ({ item }: Written) => (item.password === null ? null : hashPassword(item.password));
  return Promise.all(created.map(async (planned) => toAccount(planned, await hashOf(planned))));
}

async function write(database: Database, plan: readonly PlannedItem[], rights: RightsTable): Promise<void> {
  const created = withOutcome(plan, ImportOutcome.CREATED);
  const updated = withOutcome(plan, ImportOutcome.UPDATED);
  if (created.length + updated.length === 0) return;
  const newAccounts = await toNewAccounts(created);
  const changedAccounts = updated.map((planned) => toAccount(planned, null));
  const grants = [
    ...created.map(({ accountId, item }) => ({ accountId, roles: item.roles ?? [customerRole] })),
    ...updated.flatMap(({ accountId, item }) => (item.roles ? [{ accountId, roles: item.roles }] : [])),
  ];
  await database.transaction(async (transaction) => {
    if (newAccounts.length > 0) await insertImportedAccounts(transaction, newAccounts);
    if (changedAccounts.length > 0) await updateImportedAccounts(transaction, changedAccounts);
    await replaceRoles(transaction, grants, rights.roleByHandle);
    const newIds = newAccounts.map(({ id }) => id);
    await appendRegistrations(transaction, newIds, 'IMPORT');
  });
}

async function importOnce(
  database: Database,
  items: readonly ImportedUser[],
  held: readonly string[],
): Promise<PlannedItem[]> {
  const accounts = await findKnownAccounts(
    database,
    items.map((item) => item.externalReference),
    items.map((item) => normaliseEmail(item.email)),
  );
  const rights = await readRights(
    database,
    [customerRole, ...items.flatMap((item) => item.roles ?? [])],
    accounts.map((account) => account.id),
  );
  const plan = planImport(items, { accounts, held, ...rights });
  await write(database, plan, rights);
  return plan;
}

/**
 * Creates and changes many accounts in a handful of statements. An item that fails leaves the others alone; the same
 * items again change nothing. When a registration takes an e-mail meanwhile, the import is planned anew.
 *
 * @param items up to 250
 * @param held scopes of the one who imports
 * @returns what became of each item, in their order
 */
export function importUsers(
  database: Database,
  items: readonly ImportedUser[],
  held: readonly string[],
): Promise<PlannedItem[]> {
  return retryOnConflict(() => importOnce(database, items, held));
}
