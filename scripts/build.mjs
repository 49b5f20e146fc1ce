import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { dist, lockFile, modules, root, workshop } from './paths.mjs';
import { runChild } from './run-child.mjs';
import { phase } from './say.mjs';
import { sourceFiles } from './source-files.mjs';
import { StopError } from './stop-error.mjs';

const stampName = '.build-stamp';

/**
 * Builds dist/ unless it was built from just these sources. Compared by content, not by time: a checkout gives old
 * content new times, and a deleted file has none.
 *
 * @param {string} runtime the Node program that runs the compiler
 */
export async function ensureBuilt(runtime) {
  if (isBuilt()) return;
  await withLock(lockFile, async () => {
    if (!isBuilt()) await phase('Building', () => build(runtime));
  });
}

function isBuilt() {
  const stamp = join(dist, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...sourceFiles(), 'tsconfig.json', 'package-lock.json']) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Into a new directory that takes dist's place when it is whole: nothing of a deleted source stays behind. */
async function build(runtime) {
  const made = fingerprint();
  clearWorkshop();
  const draft = join(workshop, `draft-${randomUUID()}`);
  const compiler = join(modules, 'typescript', 'bin', 'tsc');
  const code = await runChild(runtime, [compiler, '-p', 'tsconfig.json', '--outDir', draft], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) {
    clearWorkshop();
    throw new StopError('The build failed; the messages of the compiler are above.', code > 128 ? code : 1);
  }
  copyAssets(draft);
  writeFileSync(join(draft, stampName), made);
  if (existsSync(dist)) renameSync(dist, join(workshop, `old-${randomUUID()}`));
  renameSync(draft, dist);
  clearWorkshop();
}

/** What a room reads at run time besides code (GraphQL files, pages, styles) lies in dist where it lies in the source. */
function copyAssets(draft) {
  for (const file of sourceFiles()) {
    if (!file.endsWith('.ts')) cpSync(join(root, file), join(draft, file), { recursive: true });
  }
}

function clearWorkshop() {
  mkdirSync(workshop, { recursive: true });
  for (const name of readdirSync(workshop)) {
    if (/^(draft|old)-/.test(name)) rmSync(join(workshop, name), { recursive: true, force: true });
  }
}
