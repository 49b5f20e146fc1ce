/**
 * What every npm script of this package starts with: `node scripts/bootstrap.mjs <command> [arguments]`. Installs and
 * builds what is missing, then runs the command. Plain JavaScript for Node 20 without packages, because it is what
 * brings the packages and the right Node.
 */
import { delimiter, dirname, join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { dist, modules, root } from './paths.mjs';
import { runChild } from './run-child.mjs';
import { say } from './say.mjs';
import { StopError } from './stop-error.mjs';

const jest = join(modules, 'jest', 'bin', 'jest.js');
/**
 * Megabytes of each half of the young generation. V8's own choice on a large machine is 64: the gateway then takes a
 * tenth more memory and is no faster.
 */
const main = ['--max-semi-space-size=16', join(dist, 'main.js')];

/** Each answers the exit code. */
const commands = {
  start: (args) => runBuilt([...main, 'all', ...args]),
  tributary: (args) => runBuilt([...main, ...args]),
  test: (args) => runBuilt([jest, ...args]),
  check: async () => check(await ensureInstalled()),
  build: async () => {
    await ensureBuilt(await ensureInstalled());
    return 0;
  },
};

async function runBuilt(args) {
  const runtime = await ensureInstalled();
  await ensureBuilt(runtime);
  putOnPath(runtime);
  return runChild(runtime, args);
}

/** What the command itself starts as "node" is then the same Node; npm links it only where install scripts may run. */
function putOnPath(runtime) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  process.env[name] = [dirname(runtime), process.env[name]].filter(Boolean).join(delimiter);
}

async function run([name, ...args]) {
  process.chdir(root);
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (!command) throw new StopError(`Usage: node scripts/bootstrap.mjs ${Object.keys(commands).join('|')} [arguments]`);
  return command(args);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  say(error instanceof StopError ? error.message : (error.stack ?? String(error)));
  process.exitCode = error.exitCode ?? 1;
}
