import { parseArgs } from 'node:util';
import type { Settings } from '../platform/config/settings';
import { checkInvariants, type InvariantReport } from '../platform/database/check-invariants';
import { connectDatabase } from '../platform/database/data-source';
import type { DatabaseServer } from '../platform/database/database-server';
import type { Logger } from '../platform/log/logger';
import { openInstallation, openInstallationDatabase } from './installation';
import { type AnySubgraphDefinition, subgraphDefinitions } from './subgraph-definitions';
import { UsageError } from './usage-error';

function readOptions(args: string[]): { json: boolean } {
  try {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
    return { json: values.json };
  } catch (error) {
    throw new UsageError(`verify: ${(error as Error).message}`);
  }
}

/** What a subgraph's database promises, checked. @throws when migrations have not run: the tables are others then */
async function verifySubgraph(
  definition: AnySubgraphDefinition,
  databaseServer: DatabaseServer,
  log: Logger,
): Promise<InvariantReport | null> {
  const { name, entities, migrations, invariants } = definition;
  if (!invariants) return null;
  const url = databaseServer.urlFor(name);
  const connection = await connectDatabase({ subgraph: name, url, poolSize: 1, entities, migrations, log });
  try {
    if (await connection.dataSource.showMigrations()) {
      throw new UsageError(`verify: the database of ${name} is older than this program. Run the role migrate first.`);
    }
    return await checkInvariants(connection.database, invariants);
  } finally {
    await connection.close();
  }
}

const plural = (count: number, noun: string) => `${count.toLocaleString('en')} ${count === 1 ? noun : `${noun}s`}`;

/** One line for people. */
function summaryOf(subgraph: string, { counts, checked }: InvariantReport): string {
  const violated = checked.reduce((sum, invariant) => sum + invariant.violated, 0);
  const looked = Object.entries(counts).map(([noun, count]) => `${count.toLocaleString('en')} ${noun}`);
  const outcome = violated === 0 ? 'no violation' : plural(violated, 'violation');
  return `${subgraph}: ${outcome} of ${plural(checked.length, 'invariant')} in ${looked.join(', ')}`;
}

function printText(subgraph: string, report: InvariantReport): void {
  for (const { name, violated, violations } of report.checked) {
    for (const { invariant, entity, id, found, expected } of violations) {
      process.stdout.write(`${subgraph}: ${invariant}: ${entity} ${id}: ${found}; should be ${expected}\n`);
    }
    const more = violated - violations.length;
    if (more > 0) process.stdout.write(`${subgraph}: ${name}: and ${more.toLocaleString('en')} more\n`);
  }
  process.stdout.write(`${summaryOf(subgraph, report)}\n`);
}

function printJson(subgraph: string, { counts, checked }: InvariantReport): void {
  const violated = checked.filter((invariant) => invariant.violated > 0);
  process.stdout.write(`${JSON.stringify({ subgraph, invariants: checked.length, counts, violated })}\n`);
}

/**
 * Role `verify`: recomputes what the databases say more than once and prints each place where they contradict
 * themselves. It reads one snapshot, so that the shop may go on meanwhile.
 *
 * @returns exit code: 0 when everything holds, 1 when not
 */
export async function runVerifyRole(settings: Settings, log: Logger, args: string[]): Promise<number> {
  const { json } = readOptions(args);
  const databaseServer = await openInstallationDatabase(await openInstallation(settings, log));
  try {
    let isSound = true;
    for (const definition of subgraphDefinitions) {
      const report = await verifySubgraph(definition, databaseServer, log);
      if (!report) continue;
      if (report.checked.some(({ violated }) => violated > 0)) isSound = false;
      if (json) printJson(definition.name, report);
      else printText(definition.name, report);
    }
    return isSound ? 0 : 1;
  } finally {
    await databaseServer.stop();
  }
}
