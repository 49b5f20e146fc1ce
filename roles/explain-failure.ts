import type { Settings } from '../platform/config/settings';

/** What failed below us: a system call (Node) or a statement (SQLSTATE, of PostgreSQL). */
type Cause = Error & { code?: string; syscall?: string; address?: string; port?: number; path?: string };

/** SQLSTATEs of a server that does not let us in: wrong password, no such user or right, no such database. */
const refusedByDatabase: ReadonlySet<unknown> = new Set(['28P01', '28000', '42501', '3D000']);

/** What a server that cannot be reached gives, by name or by address. */
const unreachable: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
]);

/** What a directory that cannot be written gives. */
const unwritable: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC']);

function explainListen({ code, address, port }: Cause): string {
  if (code === 'EADDRINUSE') {
    return `PORT: ${address}:${port} is taken by another program. End it, or set the role's port to a free one.`;
  }
  return `HOST, PORT: cannot listen on ${address}:${port} (${code}).`;
}

/**
 * Says which setting to change when a role could not start because of the machine around it.
 *
 * @returns one line that names no secret, or `null` for what is no operator's mistake
 */
export function explainFailure(error: Error, settings: Pick<Settings, 'dataDir'>): string | null {
  const cause = error as Cause;
  if (cause.syscall === 'listen') return explainListen(cause);
  if (refusedByDatabase.has(cause.code))
    return `DATABASE_URL: the server refuses us (${cause.code}): ${cause.message}.`;
  if (unreachable.has(cause.code))
    return `DATABASE_URL: the server cannot be reached (${cause.code}): ${cause.message || 'no address answers'}.`;
  if (unwritable.has(cause.code) && cause.path?.startsWith(settings.dataDir)) {
    return `DATA_DIR: cannot write to ${settings.dataDir} (${cause.code}). Name a directory that this user may write.`;
  }
  return null;
}
