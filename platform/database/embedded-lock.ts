import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-error';
import { processIdentity } from './embedded-process';

/** Longer than the longest that a holder may take: a start with recovery, 300 s. */
const waitMs = 360_000;
const pollMs = 25;

/**
 * Runs `work` while no other process runs its own under the same `dir`. The lock outlives no process: whatever dies
 * (kill -9 included), the next one goes on.
 *
 * The lock is a row of numbered files; the owner named in the highest one holds it. Taking it means to create the next
 * number, which only one process can; a dead owner's file is passed by, never removed by a contender. With a single
 * file that contenders remove when its owner is dead, the second of two contenders removes the lock of the first.
 */
export async function withEmbeddedLock<T>(dir: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dir, { recursive: true });
  const held = await acquire(dir);
  try {
    return await work();
  } finally {
    // Emptied, not removed: the numbers must never go back.
    writeFileSync(join(dir, String(held)), '');
  }
}

async function acquire(dir: string): Promise<number> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const highest = highestNumber(dir);
    const owner = highest === 0 ? '' : ownerOf(dir, highest);
    if ((owner === '' || !isOwnerAlive(owner)) && claim(dir, highest + 1)) {
      removeOlder(dir, highest + 1);
      return highest + 1;
    }
    if (Date.now() > deadline) {
      throw new EmbeddedServerError(
        'EMBEDDED_POSTGRES_BUSY',
        `Another process (${owner.split(' ')[0]}) has been starting or stopping the database in ${dir} for ${waitMs / 1000} s. End it and try again.`,
      );
    }
    await sleep(pollMs);
  }
}

/** Creates the numbered file with its content in one step, so that no reader sees it without its owner. */
function claim(dir: string, number: number): boolean {
  const draft = join(dir, `draft-${randomUUID()}`);
  writeFileSync(draft, processIdentity(process.pid) ?? '');
  try {
    linkSync(draft, join(dir, String(number)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  if (highestNumber(dir) === number) return true;
  // The number had been used and cleared away between the look and the claim: somebody is further on.
  rmSync(join(dir, String(number)), { force: true });
  return false;
}

function isOwnerAlive(owner: string): boolean {
  return processIdentity(Number(owner.split(' ')[0])) === owner;
}

function ownerOf(dir: string, number: number): string {
  return readFileSync(join(dir, String(number)), 'utf8');
}

function highestNumber(dir: string): number {
  return Math.max(0, ...numbersIn(dir));
}

function numbersIn(dir: string): number[] {
  return readdirSync(dir)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The newest few stay: a directory read during the change of owner then still meets one of them. */
function removeOlder(dir: string, current: number): void {
  for (const number of numbersIn(dir)) {
    if (number < current - 8) rmSync(join(dir, String(number)), { force: true });
  }
}
