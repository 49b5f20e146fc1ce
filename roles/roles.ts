import type { Settings, SettingsPurpose } from '../platform/config/settings';
import type { SubgraphName } from '../platform/config/subgraph-name';
import type { Logger } from '../platform/log/logger';
import { isForeign } from './gateway-options';

/** Runs a role to its end. @returns the exit code, 0 when left out */
export type RunRole = (settings: Settings, log: Logger, args: string[]) => Promise<number | undefined>;

const runSubgraph =
  (name: SubgraphName): RunRole =>
  async (settings, log) =>
    (await import('./subgraph.js')).runSubgraphRole(name, settings, log);

/**
 * Every role; each loads its own code only, so that a subgraph alone carries no gateway. The extension is what Node asks
 * of `import()`, which stays an import where `import … from` becomes `require`.
 */
export const roles = {
  all: async (settings, log) => (await import('./all.js')).runAllRole(settings, log),
  gateway: async (settings, log, args) =>
    isForeign(args)
      ? (await import('./foreign-gateway.js')).runForeignGatewayRole(settings, log, args)
      : (await import('./gateway.js')).runGatewayRole(settings, log, args),
  content: runSubgraph('content'),
  product: runSubgraph('product'),
  user: runSubgraph('user'),
  order: runSubgraph('order'),
  migrate: async (settings, log) => (await import('./migrate.js')).runMigrateRole(settings, log),
  sample: async (settings, log, args) => (await import('./sample.js')).runSampleRole(settings, log, args),
  import: async (settings, log, args) => (await import('./import.js')).runImportRole(settings, log, args),
  verify: async (settings, log, args) => (await import('./verify.js')).runVerifyRole(settings, log, args),
  compose: async (settings, log, args) => (await import('./compose.js')).runComposeRole(settings, log, args),
} satisfies Record<string, RunRole>;

/** Name of a role on the command line. */
export type Role = keyof typeof roles;

/** What a process's settings have to suffice for: an installation of ours, with its secret and databases, or neither. */
export function settingsPurpose(role: Role, args: readonly string[]): SettingsPurpose {
  return role === 'gateway' && isForeign(args) ? 'foreign graph' : 'installation';
}
