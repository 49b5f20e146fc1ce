/** One user, as `usersImport` takes it. */
export interface UserImportInput {
  readonly externalReference: string;
  readonly email: string;
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly string[];
  readonly password?: string;
}
