import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { SupergraphError } from './supergraph-error';
import type { SupergraphSource } from './supergraph-source';

/** Milliseconds of quiet after which a file counts as written: editors empty it first, and write in pieces. */
const quietMs = 100;

/** What changes with every way to put another file in its place; null while there is none. */
async function fingerprintOf(file: string): Promise<string | null> {
  try {
    const { dev, ino, size, mtimeNs } = await stat(file, { bigint: true });
    return [dev, ino, size, mtimeNs].join(' ');
  } catch {
    // It is being replaced, or gone; reading it says which.
    return null;
  }
}

/**
 * Watches the folder and not the file: a file that is renamed into place, and a link of a Kubernetes ConfigMap that is
 * turned to another folder, are events of the folder only.
 */
function watchFolderOf(file: string, changed: () => void): FSWatcher | null {
  try {
    const watcher = watchFolder(path.dirname(file), { persistent: false }, changed);
    // The folder itself has gone; whoever looks at the file from time to time still sees the next one.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    // A machine out of watches, or a file system without them.
    return null;
  }
}

/** Looks at the file from time to time, for what no event tells: network file systems, links from other folders. */
function pollFile(file: string, pollMs: number, changed: () => void): NodeJS.Timeout {
  let last: Promise<string | null> = fingerprintOf(file);
  const look = async () => {
    const before = last;
    last = fingerprintOf(file);
    if ((await before) !== (await last)) changed();
  };
  return setInterval(() => void look(), pollMs).unref();
}

/**
 * A supergraph in a file, which may be replaced while it is served.
 *
 * @param pollMs milliseconds between two looks at the file where no event tells of its change
 */
export function createFileSource(file: string, pollMs: number): SupergraphSource {
  return {
    async read() {
      try {
        return await readFile(file, 'utf8');
      } catch (error) {
        throw new SupergraphError(file, (error as Error).message);
      }
    },
    watch(changed) {
      let quiet: NodeJS.Timeout | undefined;
      const stir = () => {
        clearTimeout(quiet);
        quiet = setTimeout(changed, quietMs).unref();
      };
      const watcher = watchFolderOf(file, stir);
      const poll = pollFile(file, pollMs, stir);
      return () => {
        clearTimeout(quiet);
        clearInterval(poll);
        watcher?.close();
      };
    },
  };
}
