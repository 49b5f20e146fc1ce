import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './embedded-process';

let taken = 0;

/**
 * Notes in `dir` that this process uses the server; the answer takes the note back. A process that dies without doing
 * so leaves a note that `hasLiveLease` no longer counts.
 */
export function takeLease(dir: string): () => void {
  mkdirSync(dir, { recursive: true });
  taken += 1;
  // One process may hold several: roles in one process, each with its own start and stop.
  const file = join(dir, `${process.pid}.${taken}`);
  writeFileSync(`${file}.draft`, processIdentity(process.pid) ?? '');
  renameSync(`${file}.draft`, file);
  return () => rmSync(file, { force: true });
}

/** Whether any process alive holds a lease in `dir`; clears away those of dead ones. Call it under the lock. */
export function hasLiveLease(dir: string): boolean {
  let live = false;
  for (const name of readdirSync(dir)) {
    const owner = readFileSync(join(dir, name), 'utf8');
    if (processIdentity(Number.parseInt(name, 10)) === owner) live = true;
    else rmSync(join(dir, name), { force: true });
  }
  return live;
}
