import type { UserImportInput } from './user-import-input';

/** An account that a newcomer signs in with. */
export interface SampleAccount {
  /** What it is for: `staff` or `customer`. */
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** An account of the sample store, with the user behind it. */
interface AccountWithUser {
  readonly account: SampleAccount;
  readonly user: UserImportInput;
}

function accountOf(role: string, roles: readonly string[], firstName: string, lastName: string): AccountWithUser {
  const account = { role, email: `${role}@example.com`, password: `sample-store-${role}` };
  const { email, password } = account;
  const displayName = `${firstName} ${lastName.slice(0, 1)}.`;
  const externalReference = `sample-account-${role}`;
  return { account, user: { externalReference, email, displayName, firstName, lastName, roles, password } };
}

/**
 * The accounts with known passwords. They are made in a development installation only: `loadSampleStore` is not called
 * with NODE_ENV=production, and makes none in a remote installation.
 */
export const sampleAccounts: readonly AccountWithUser[] = [
  accountOf('staff', ['admin'], 'Robin', 'Steward'),
  accountOf('customer', ['customer'], 'Alex', 'Customer'),
];
