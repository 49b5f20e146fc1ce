import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from './npm-command.mjs';
import { modules } from './paths.mjs';
import { runChild } from './run-child.mjs';
import { say } from './say.mjs';
import { StopError } from './stop-error.mjs';

/** The oldest Node that the packages run on. */
const oldestMajor = 22;

const executable = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The Node that Tributary runs on: the one that package-lock.json pins. Its install script fetches it; where npm may
 * not run install scripts, it is run here, and where that fails the machine's own Node serves if it is new enough.
 *
 * @returns {Promise<string>} absolute path of the program
 */
export async function prepareRuntime() {
  if (versionOf(executable)) return executable;
  const own = machineNode();
  const { options } = npmCommand([]);
  const script = join(modules, 'node', 'installArchSpecificPackage.js');
  await runChild(own, [script], { ...options, shell: false, cwd: join(modules, 'node'), stdio: 'ignore' });
  if (versionOf(executable)) {
    linkProgram();
    return executable;
  }
  const version = versionOf(own);
  if (Number.parseInt(version, 10) >= oldestMajor) {
    say(`The pinned Node could not be installed: running on this machine's Node ${version}.`);
    return own;
  }
  throw new StopError(
    `The Node that Tributary runs on could not be installed, and this machine's Node ${version} is too old. ` +
      `Allow the install script of the npm package "node", or install Node ${oldestMajor} or later, and run the command again.`,
  );
}

/** npm links a package's program only when it is there before its install script would run, or that may run. */
function linkProgram() {
  const link = join(modules, '.bin', 'node');
  if (process.platform === 'win32' || existsSync(link)) return;
  rmSync(link, { force: true });
  symlinkSync(join('..', 'node', 'bin', 'node'), link);
}

/** Not always the one that runs this file: npm scripts find the pinned one first, which an installation removes. */
function machineNode() {
  const { npm_node_execpath: npmNode } = process.env;
  return npmNode && !npmNode.startsWith(modules) ? npmNode : process.execPath;
}

/** Such as "24.1.0"; null when the program is not there or does not run. */
function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
