import type { UserError } from '../../../platform/errors/user-error-type';
import { newUuid } from '../../../platform/ids/typed-id';
import { ImportOutcome } from '../../../platform/imports/import-result.type';
import { customerRole } from '../access/built-in-roles';
import { checkGrant, type RightsTable } from '../access/grant-roles';
import { checkImportItem, type ImportedUser, type ImportItem } from './check-import-item';
import type { KnownAccountRow } from './import-users.store';

/** What is to be done for one item. */
export interface PlannedItem {
  reference: string;
  outcome: ImportOutcome;
  /** `null` for one that fails. */
  accountId: string | null;
  item: ImportItem | null;
  errors: UserError[];
}

/** What the database knows before an import. */
export interface KnownBefore extends RightsTable {
  accounts: readonly KnownAccountRow[];
  /** Scopes of the one who imports. */
  held: readonly string[];
}

const failed = (reference: string, errors: UserError[]): PlannedItem => ({
  reference,
  outcome: ImportOutcome.FAILED,
  accountId: null,
  item: null,
  errors,
});

const refusal = (field: string, code: string, message: string): UserError[] => [{ field: [field], message, code }];

/** What this import has promised so far: two items must not be one account, nor have one e-mail. */
class Claims {
  readonly #references = new Set<string>();
  readonly #owners: Map<string, string | null>;

  constructor(accounts: readonly KnownAccountRow[]) {
    this.#owners = new Map(accounts.map((account) => [account.email, account.id]));
  }

  /** Whether the e-mail belongs to another account, or to another item of the import. */
  isTaken(email: string, accountId: string | null): boolean {
    const owner = this.#owners.get(email);
    return owner !== undefined && owner !== accountId;
  }

  hasReference(reference: string): boolean {
    return this.#references.has(reference);
  }

  claim(reference: string, email: string, accountId: string): void {
    this.#references.add(reference);
    this.#owners.set(email, accountId);
  }
}

/** The account that an item is about: by reference, else one with its e-mail that no import knows yet. */
function matchAccount(item: ImportItem, accounts: readonly KnownAccountRow[]): KnownAccountRow | null {
  const byReference = accounts.find((account) => account.external_reference === item.reference);
  const unclaimed = accounts.find((account) => account.email === item.email && account.external_reference === null);
  return byReference ?? unclaimed ?? null;
}

/** Taking over an account is taking over its rights: whoever imports must hold them all. */
function checkRights(item: ImportItem, account: KnownAccountRow | null, known: KnownBefore): UserError[] {
  const current = account ? (known.rolesOfAccount.get(account.id) ?? []) : [];
  const notHeld = current.flatMap((role) => role.scopes).filter((scope) => !known.held.includes(scope));
  if (notHeld.length > 0) {
    return refusal('email', 'SCOPE_NOT_HELD', 'The account has rights that you do not hold, so you cannot change it.');
  }
  const wanted = item.roles ?? (account ? current.map((role) => role.handle) : [customerRole]);
  return checkGrant({ wanted, current, known: known.roleByHandle, held: known.held, field: ['roles'] });
}

function planItem(given: ImportedUser, known: KnownBefore, claims: Claims): PlannedItem {
  const reference = given.externalReference;
  const item = checkImportItem(given);
  if ('errors' in item) return failed(reference, item.errors);
  if (claims.hasReference(reference)) {
    return failed(reference, refusal('externalReference', 'DUPLICATE_REFERENCE', 'An item before has this reference.'));
  }
  const account = matchAccount(item, known.accounts);
  if (claims.isTaken(item.email, account?.id ?? null)) {
    return failed(reference, refusal('email', 'EMAIL_TAKEN', 'Another account has this e-mail address.'));
  }
  const errors = checkRights(item, account, known);
  if (errors.length > 0) return failed(reference, errors);
  const accountId = account?.id ?? newUuid();
  claims.claim(reference, item.email, accountId);
  if (!account) return { reference, outcome: ImportOutcome.CREATED, accountId, item, errors: [] };
  const isSame = account.external_reference === reference && account.import_digest === item.digest;
  return { reference, outcome: isSame ? ImportOutcome.UNCHANGED : ImportOutcome.UPDATED, accountId, item, errors: [] };
}

/** Decides for each item, in order, what is to be done; writes nothing. */
export function planImport(items: readonly ImportedUser[], known: KnownBefore): PlannedItem[] {
  const claims = new Claims(known.accounts);
  return items.map((given) => planItem(given, known, claims));
}
