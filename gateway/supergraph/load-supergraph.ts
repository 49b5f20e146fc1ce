import { access, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The supergraph that is shipped, wherever the compiled code lies below the package's root. */
const shippedPath = 'schema/supergraph.graphql';

/** A supergraph that cannot be loaded; the message says which file and what to do. */
export class SupergraphError extends Error {
  constructor(file: string, reason: string) {
    super(`The supergraph ${file} cannot be loaded: ${reason}`);
    this.name = 'SupergraphError';
  }
}

async function findUpwards(folder: string): Promise<string | null> {
  const file = path.join(folder, shippedPath);
  try {
    await access(file);
    return file;
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? null : findUpwards(parent);
  }
}

/**
 * Reads the composed schema. It is a file and not fetched from subgraphs, so that the gateway starts, and answers what
 * it can, while some of them are down.
 *
 * @param configuredPath the setting `SUPERGRAPH_PATH`, or `null` for the one that is shipped
 * @throws SupergraphError when there is no such file
 */
export async function loadSupergraph(configuredPath: string | null): Promise<string> {
  const file = configuredPath ?? (await findUpwards(__dirname));
  if (file === null) throw new SupergraphError(shippedPath, 'it is not there. "npm run schema" composes it.');
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new SupergraphError(file, (error as Error).message);
  }
}
