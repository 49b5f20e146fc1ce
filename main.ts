// First: what it sets is read by packages while they load.
import './platform/config/heap-flags';
import { processEnvironment } from './platform/config/process-environment';
import 'reflect-metadata';
import { SettingError } from './platform/config/setting-readers';
import { readSettings } from './platform/config/settings';
import { subgraphNames } from './platform/config/subgraph-name';
import { createLogger } from './platform/log/logger';
import { explainFailure } from './roles/explain-failure';
import { type Role, roles, settingsPurpose } from './roles/roles';

const usage = `Usage: node dist/main.js <role> [options]

Roles:
  all        the whole platform in one process (the default of "npm start")
  gateway    the gateway alone, calling the subgraphs over HTTP;
             with --supergraph FILE the gateway of somebody else's subgraphs
  ${subgraphNames.join(' | ')}
             one subgraph alone, on its own port
  migrate    bring every database to its newest migration
  sample     fill the store with generated data
  import     read another shop's or site's export: import shopify FILE.csv, import wordpress FILE.xml
  verify     recompute what the databases say more than once, and print each contradiction;
             with --json one object a subgraph
  compose    compose the supergraph from schema/*.graphql
`;

/** Exit code of a command line that cannot be understood, and of settings that cannot be used (as sysexits.h EX_USAGE). */
const exitUsage = 64;

async function main([role, ...args]: string[]): Promise<number> {
  if (role === undefined || !Object.hasOwn(roles, role)) {
    process.stderr.write(role === undefined ? usage : `There is no role "${role}".\n\n${usage}`);
    return exitUsage;
  }
  const settings = readSettings(processEnvironment, settingsPurpose(role as Role, args));
  const log = createLogger({ level: settings.logLevel, name: role });
  try {
    return (await roles[role as Role](settings, log, args)) ?? 0;
  } catch (error) {
    const explanation = explainFailure(error as Error, settings);
    if (explanation === null) throw error;
    process.stderr.write(`${explanation}\n`);
    return 1;
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    const isUsage = error instanceof SettingError || error.name === 'UsageError';
    const isExpected = isUsage || ['EmbeddedServerError', 'SupergraphError'].includes(error.name);
    process.stderr.write(`${isExpected ? error.message : error.stack}\n`);
    process.exitCode = isUsage ? exitUsage : 1;
  },
);
