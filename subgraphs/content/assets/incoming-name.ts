import { randomUUID } from 'node:crypto';
import os from 'node:os';

/** Milliseconds after which a half-written file of another machine is taken for left behind: no upload takes a day. */
const abandonedMs = 86_400_000;

/** Name of a file that is being written, from which a later process can tell whose it is. */
export function incomingName(): string {
  return `${os.hostname()}~${process.pid}~${randomUUID()}.part`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, of another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether nobody writes this file any more. Several processes may share the folder, so another one's is left alone as
 * long as it runs; in containers each is process 1 of its own host name.
 *
 * @param ageMs milliseconds since its last byte
 */
export function isLeftBehind(name: string, ageMs: number): boolean {
  const [host, pid] = name.split('~');
  if (host !== os.hostname()) return ageMs > abandonedMs;
  return Number(pid) === process.pid || !isRunning(Number(pid));
}
