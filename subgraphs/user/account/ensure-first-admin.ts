import { SettingError } from '../../../platform/config/setting-readers';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { grantFirstAdminRole, hasAdmin } from '../access/rights-of-account';
import { registerAccount } from './register-account';

/**
 * Makes the account of `ADMIN_EMAIL` and `ADMIN_PASSWORD` an administrator, when the installation has none: somebody has
 * to give the first role away. Later starts leave it alone, also when the password was changed since.
 *
 * An account that exists already is never raised: whoever registered that address may be somebody else.
 *
 * @throws SettingError naming the variable that cannot be used
 */
export async function ensureFirstAdmin({ settings, database, log }: SubgraphRuntime): Promise<void> {
  if (settings.firstAdmin === null || (await hasAdmin(database))) return;
  const { email, password } = settings.firstAdmin;
  const isFirst = await database.transaction(async (transaction) => {
    const { value: account, userErrors } = await registerAccount(transaction, {
      email,
      password,
      displayName: 'Administrator',
    });
    // Another process that starts at this moment may have just made it.
    if (!account && (await hasAdmin(transaction))) return false;
    if (!account) {
      const [{ field, message } = { field: null, message: 'cannot be used' }] = userErrors;
      throw new SettingError(field?.at(-1) === 'password' ? 'ADMIN_PASSWORD' : 'ADMIN_EMAIL', message);
    }
    return grantFirstAdminRole(transaction, account.id);
  });
  if (isFirst) log.info('the first administrator was created');
}
