import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** What a role did that runs to its end by itself. */
export interface FinishedRole {
  /** Exit code; null after a fatal signal. */
  code: number | null;
  /** Lines of its standard output that are no log lines. */
  lines: string[];
  /** Everything that it printed. */
  output: string;
}

/** Runs `node dist/main.js <args>` to its end, from the build, as users run it. @param cwd the folder it is run in */
export async function runRole(
  args: readonly string[],
  environment: Record<string, string>,
  cwd = root,
): Promise<FinishedRole> {
  const child = spawn(process.execPath, [path.join(root, 'dist/main.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let standard = '';
  child.stdout.on('data', (chunk: Buffer) => {
    standard += chunk.toString();
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, lines: standard.split('\n').filter((line) => !line.startsWith('{')) };
}
