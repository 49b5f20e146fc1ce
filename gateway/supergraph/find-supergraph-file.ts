import { access } from 'node:fs/promises';
import path from 'node:path';
import { SupergraphError } from './supergraph-error';

/** The supergraph that is shipped, wherever the compiled code lies below the package's root. */
const shippedPath = 'schema/supergraph.graphql';

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
 * Finds the file of the supergraph.
 *
 * @param configuredPath the setting `SUPERGRAPH_PATH`, or `null` for the one that is shipped
 * @throws SupergraphError when that one is not there
 */
export async function findSupergraphFile(configuredPath: string | null): Promise<string> {
  const file = configuredPath ?? (await findUpwards(__dirname));
  if (file === null) throw new SupergraphError(shippedPath, 'it is not there. "npm run schema" composes it.');
  return file;
}
