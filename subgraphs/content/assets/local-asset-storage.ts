import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mediaTypeOfName } from './asset-name';
import type { AssetStorage, ReceivedFile } from './asset-storage';
import { incomingName, isLeftBehind } from './incoming-name';
import { inspectBytes } from './inspect-bytes';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Writes a folder's entries to the disk: without it a power cut may take back a rename. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Files in a folder of this machine, below two digits of their names: one folder of 100,000 is slow to list. */
export function createLocalAssetStorage(folder: string): AssetStorage {
  const incoming = path.join(folder, 'incoming');
  const pathOf = (name: string) => path.join(folder, name.slice(0, 2), name);

  const keep = async (part: string, name: string) => {
    const file = pathOf(name);
    if (await exists(file)) return;
    await mkdir(path.dirname(file), { recursive: true });
    await rename(part, file);
    await syncFolder(path.dirname(file));
  };

  return {
    async receive(bytes, inspect): Promise<ReceivedFile> {
      await mkdir(incoming, { recursive: true });
      const part = path.join(incoming, incomingName());
      const discard = () => rm(part, { force: true });
      const { seen, pass } = inspectBytes(inspect);
      try {
        await pipeline(bytes, pass, createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }));
      } catch (error) {
        await discard();
        throw error;
      }
      const { hash, byteSize } = seen;
      return { sha256: hash.digest('hex'), byteSize, keep: (name) => keep(part, name), discard };
    },
    async find(name) {
      const mediaType = mediaTypeOfName(name);
      if (mediaType === null) return null;
      const found = await stat(pathOf(name)).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      if (!found) return null;
      return { byteSize: found.size, mediaType, open: (range) => createReadStream(pathOf(name), range) };
    },
    remove: (name) => rm(pathOf(name), { force: true }),
    async sweep() {
      const names = await readdir(incoming).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      for (const name of names) {
        const part = path.join(incoming, name);
        const { mtimeMs } = await stat(part).catch(() => ({ mtimeMs: Date.now() }));
        if (isLeftBehind(name, Date.now() - mtimeMs)) await rm(part, { force: true });
      }
    },
  };
}
