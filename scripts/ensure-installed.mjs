import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { npmCommand } from './npm-command.mjs';
import { lockFile, modules, root } from './paths.mjs';
import { runChild } from './run-child.mjs';
import { prepareRuntime } from './runtime.mjs';
import { phase, say } from './say.mjs';
import { StopError } from './stop-error.mjs';

/** Written last, and removed by npm together with the rest: it stands only in a whole installation. */
const stampFile = join(modules, '.tributary-install.json');

/**
 * Installs the packages that package-lock.json names, unless just these are there.
 *
 * @returns {Promise<string>} the Node program to run everything with
 */
export async function ensureInstalled() {
  return installedRuntime() ?? withLock(lockFile, async (alsoHeldBy) => installedRuntime() ?? install(alsoHeldBy));
}

/** The runtime of an installation that fits, or null. */
function installedRuntime() {
  if (!existsSync(stampFile)) return null;
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
  return stamp.lock === lockHash() && existsSync(stamp.runtime) ? stamp.runtime : null;
}

async function install(alsoHeldBy) {
  if (!isInstalledByHand()) {
    await phase('Installing the packages (npm ci)', () => runNpmCi(alsoHeldBy));
  }
  const runtime = await prepareRuntime();
  writeFileSync(stampFile, `${JSON.stringify({ lock: lockHash(), runtime })}\n`);
  return runtime;
}

async function runNpmCi(alsoHeldBy) {
  // With NODE_ENV=production npm leaves out the compiler and the pinned Node, which a checkout cannot do without.
  const flags = ['--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
  const { command, args, options } = npmCommand(['ci', ...flags]);
  const spawnOptions = { ...options, cwd: root, stdio: ['ignore', 2, 2] };
  const code = await runChild(command, args, spawnOptions, alsoHeldBy);
  if (code > 128) throw new StopError('Interrupted. Run the command again to finish the installation.', code);
  if (code !== 0) throw new StopError(`npm could not install the packages (exit code ${code}); its message is above.`);
}

/**
 * Whether `npm install` or `npm ci` was run by hand: npm then leaves a record of what it put there, as its last step.
 * Optional packages of other platforms are in the lock file and not in the record.
 */
function isInstalledByHand() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const fits = Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
  if (fits) say('The packages are installed already.');
  return fits;
}

function lockHash() {
  const content = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(content).update(`${process.platform} ${process.arch}`).digest('hex');
}
