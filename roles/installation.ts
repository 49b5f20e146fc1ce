import type { Settings } from '../platform/config/settings';
import { type DatabaseServer, openDatabaseServer } from '../platform/database/database-server';
import { createIdentityTokens, type IdentityTokens } from '../platform/identity/identity-token';
import { loadServiceSecret, type ServiceSecret } from '../platform/identity/service-secret';
import type { Logger } from '../platform/log/logger';

/** What the processes of one installation have in common. */
export interface Installation {
  settings: Settings;
  log: Logger;
  secret: ServiceSecret;
  tokens: IdentityTokens;
}

/** Loads the installation's secret and what is derived from it. */
export async function openInstallation(settings: Settings, log: Logger): Promise<Installation> {
  const secret = await loadServiceSecret(settings);
  return { settings, log, secret, tokens: createIdentityTokens(secret) };
}

/** The installation's database server; give it back with `stop`. */
export function openInstallationDatabase({ settings, secret, log }: Installation): Promise<DatabaseServer> {
  return openDatabaseServer(settings, secret, log);
}
