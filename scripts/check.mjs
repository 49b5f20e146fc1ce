import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from './npm-command.mjs';
import { modules, root } from './paths.mjs';
import { say } from './say.mjs';

/**
 * Everything that must hold before a commit, all of it each time, so that one run tells all that is wrong.
 *
 * @param {string} runtime the Node program that runs the tools
 * @returns {Promise<number>} 0 when every step passed, else 1
 */
export async function check(runtime) {
  let failed = 0;
  for (const step of steps(runtime)) {
    const begun = Date.now();
    const { code, output } = await collect(step);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    say(`${code === 0 ? 'ok    ' : 'FAILED'}  ${step.title} (${seconds} s)`);
    if (code === 0) continue;
    failed += 1;
    say(output.trimEnd().replace(/^/gm, '        '));
  }
  say(failed === 0 ? 'All checks passed.' : `${failed} of the checks failed.`);
  return failed === 0 ? 0 : 1;
}

function steps(runtime) {
  const tool = (title, path, ...args) => ({ title, command: runtime, args: [join(modules, path), ...args] });
  const list = [
    tool('format and lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
    tool('types', 'typescript/bin/tsc', '-p', 'tsconfig.check.json'),
    { title: 'lock file', command: runtime, args: [join(root, 'scripts', 'complete-lock.mjs'), '--check'] },
  ];
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (scripts['schema:check']) {
    const title = 'schema, supergraph and generated code are those of the sources';
    list.push({ title, ...npmCommand(['run', '--silent', 'schema:check']) });
  }
  const architecture = 'tests/architecture.test.ts';
  if (existsSync(join(root, architecture))) {
    list.push(tool('architecture', 'jest/bin/jest.js', '--silent', '--runTestsByPath', architecture));
  }
  return list;
}

/** Runs a step; its output is kept back, and shown only when it fails. */
function collect({ command, args, options = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
