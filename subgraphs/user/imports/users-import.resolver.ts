import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { encodeId } from '../../../platform/ids/typed-id';
import { assertBatchSize } from '../../../platform/imports/batch-size';
import type { ImportResult } from '../../../platform/imports/import-payload';
import { toUser, type User } from '../account/user.type';
import type { UserContext } from '../context';
import { importUsers } from './import-users';
import type { PlannedItem } from './plan-import';
import { UserImportInput, UsersImportPayload } from './users-import.type';

type UserImportResult = ImportResult & { user: () => Promise<User | null> };

function toResult({ account }: UserContext, { reference, outcome, accountId, errors }: PlannedItem): UserImportResult {
  return {
    externalReference: reference,
    outcome,
    id: accountId && encodeId('user', accountId),
    errors,
    // Loaded only when it was selected, and then all in one statement.
    async user() {
      const row = accountId && (await account.accountById.load(accountId));
      return row ? toUser(row) : null;
    },
  };
}

/** Accounts of another system. */
@Resolver()
export class UsersImportResolver {
  @Directive('@requiresScopes(scopes: [["users:write"]])')
  @Mutation(() => UsersImportPayload, {
    description: 'Creates and changes up to 250 users by external reference. The same call again changes nothing.',
  })
  async usersImport(
    @Ctx() context: UserContext,
    @Arg('input', () => [UserImportInput], { description: 'The users.' }) input: UserImportInput[],
  ): Promise<{ results: UserImportResult[] }> {
    assertBatchSize(input);
    const plan = await importUsers(context.database, input, context.viewer.scopes);
    return { results: plan.map((planned) => toResult(context, planned)) };
  }
}
