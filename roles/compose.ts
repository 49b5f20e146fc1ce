import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkOperations } from '../gateway/supergraph/check-operations';
import { CompositionError, composeSupergraph } from '../gateway/supergraph/compose-supergraph';
import { readSettings, type Settings } from '../platform/config/settings';
import { buildSubgraphSchema } from '../platform/federation/build-subgraph-schema';
import type { Logger } from '../platform/log/logger';
import { subgraphDefinitions } from './subgraph-definitions';

/** What `compose` does with what it made. */
interface ComposeOptions {
  /** The folder `schema/`. */
  directory: string;
  /** Compare with the files and write nothing. */
  check: boolean;
}

/** The committed schema no longer says what the code says, or no longer allows what clients ask. */
class StaleSchemaError extends Error {
  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.name = 'StaleSchemaError';
  }
}

/** Every schema file that the code makes, by name. */
function emitSchemas(): Map<string, string> {
  // Of the defaults, not of this machine's environment: the files are committed and have to come out the same anywhere.
  const { subgraphs } = readSettings({});
  const composed = subgraphDefinitions.map((definition) => ({
    name: definition.name,
    url: `${subgraphs[definition.name].url}/graphql`,
    sdl: buildSubgraphSchema(definition).sdl,
  }));
  const { supergraphSdl, apiSdl } = composeSupergraph(composed);
  const files = composed.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const);
  return new Map([...files, ['supergraph.graphql', supergraphSdl], ['api.graphql', apiSdl]]);
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function staleFiles(schemas: Map<string, string>, directory: string): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, content] of schemas) {
    if ((await readIfThere(path.join(directory, file))) !== content) stale.push(file);
  }
  return stale;
}

/**
 * Emits each subgraph's SDL, composes the supergraph, derives the schema that clients see, and checks the operations
 * that tests, pages and examples use.
 *
 * @returns the files that differed from the code
 * @throws CompositionError when the subgraphs do not fit together
 * @throws StaleSchemaError when an operation no longer validates or, with `check`, when a file is stale
 */
async function compose({ directory, check }: ComposeOptions): Promise<string[]> {
  const schemas = emitSchemas();
  const stale = await staleFiles(schemas, directory);
  const broken = await checkOperations(schemas.get('api.graphql') ?? '', path.join(directory, 'operations'));
  const reasons = broken.map(({ file, reasons }) => `operations/${file} no longer validates: ${reasons.join(' ')}`);
  if (check) reasons.push(...stale.map((file) => `${file} is stale: "npm run schema" writes it.`));
  if (!check) {
    await mkdir(directory, { recursive: true });
    for (const file of stale) await writeFile(path.join(directory, file), schemas.get(file) ?? '');
  }
  if (reasons.length > 0) throw new StaleSchemaError(reasons);
  return stale;
}

/**
 * Role `compose`: brings `schema/` up to date with the code; with `--check` it says what is stale or broken instead.
 *
 * @returns the exit code, 1 when something is wrong
 */
export async function runComposeRole(_settings: Settings, _log: Logger, args: string[]): Promise<number> {
  const check = args.includes('--check');
  try {
    const stale = await compose({ directory: path.resolve('schema'), check });
    process.stdout.write(`schema: ${stale.length === 0 ? 'up to date' : `wrote ${stale.join(', ')}`}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof CompositionError || error instanceof StaleSchemaError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
