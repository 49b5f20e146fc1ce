import { basename, delimiter, sep } from 'node:path';

/**
 * How to call npm: the one that runs this script, where one does, with the user's own settings.
 *
 * The packages' programs are taken off the search path: among them is a `node` of our own, and npm, run by it, would
 * delete the program that runs it.
 *
 * @param {string[]} args
 */
export function npmCommand(args) {
  const env = { ...process.env };
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathName] = (env[pathName] ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes(`${sep}node_modules${sep}`))
    .join(delimiter);
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const usable = script && basename(script) === 'npm-cli.js' && node && !node.includes(`${sep}node_modules${sep}`);
  if (usable) return { command: node, args: [script, ...args], options: { env } };
  // On Windows npm is a batch file, which only a shell runs.
  return { command: 'npm', args, options: { env, shell: process.platform === 'win32' } };
}
