import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { answersSignals, processIdentity, readProcFile } from './embedded-process';

/** The server that runs in a data directory, as it says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  status: 'starting' | 'ready' | 'stopping';
}

/**
 * The live server of `clusterDir`, or null. The file outlives a crash of the machine, and its number may by then belong
 * to another program: PostgreSQL would take that for a server and refuse to start, so such a file is removed here. Call
 * it under the lock.
 */
export function findPostmaster(clusterDir: string): Postmaster | null {
  const file = join(clusterDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  // Lines by PostgreSQL's pidfile.h: pid, data directory, start time, port, sockets, address, shared memory, status.
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0) || !isServerOf(pid, clusterDir)) {
    // With the number free PostgreSQL clears up by itself, and looks for orphaned children of the old server first.
    if (!(pid > 0) || answersSignals(pid)) rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number.parseInt(lines[3] ?? '', 10), status: statusOf(lines[7]?.trim()) };
}

function statusOf(word: string | undefined): Postmaster['status'] {
  if (word === 'ready') return 'ready';
  return word === 'stopping' ? 'stopping' : 'starting';
}

function isServerOf(pid: number, clusterDir: string): boolean {
  if (processIdentity(pid) === null) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    const command = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
    return command.includes('postgres') && command.includes(clusterDir);
  }
  return isLinuxServerOf(pid, clusterDir);
}

/**
 * A server works in its data directory. Compared by inode, so that a moved or linked directory is still the same. The
 * working directory of another user's process is closed to a root without CAP_SYS_PTRACE (the default in containers),
 * the command line never is.
 */
function isLinuxServerOf(pid: number, clusterDir: string): boolean {
  const [program = '', flag, directory] = (readProcFile(`/proc/${pid}/cmdline`) ?? '').split('\0');
  if (basename(program) !== 'postgres') return false;
  return isSameDirectory(`/proc/${pid}/cwd`, clusterDir) || (flag === '-D' && isSameDirectory(directory, clusterDir));
}

function isSameDirectory(a: string | undefined, b: string): boolean {
  if (!a) return false;
  try {
    const [one, other] = [statSync(a), statSync(b)];
    return one.dev === other.dev && one.ino === other.ino;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'ESRCH', 'EACCES', 'EPERM'].includes(code)) return false;
    throw error;
  }
}
