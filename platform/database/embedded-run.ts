import { spawn } from 'node:child_process';

/** Under which identity the server's programs run: words put before the command, and a uid and gid to change to. */
export interface EmbeddedAccount {
  prefix: string[];
  uid?: number;
  gid?: number;
}

/** How a program ended: exit code (null when a signal ended it) and everything it printed. */
export interface RunResult {
  code: number | null;
  output: string;
}

/**
 * Nothing of our own environment: it holds secrets, which a server started here would show to whoever may read its
 * process entry, and PG* variables, which would change what the programs do. Windows finds no library without it.
 */
export const programEnvironment =
  process.platform === 'win32'
    ? undefined
    : { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_MESSAGES: 'C', TZ: 'UTC' };

/** On Windows the server inherits the pipes of pg_ctl and keeps them open: output is then not waited for. */
const pipeGraceMs = 500;

/**
 * Runs a program of the PostgreSQL package to its end under the given account. It gets a session of its own: Ctrl-C
 * in a terminal reaches the whole foreground group, and would end the database under requests in flight.
 */
export function runDetached(account: EmbeddedAccount, program: string, args: string[]): Promise<RunResult> {
  const [command, ...rest] = [...account.prefix, program, ...args];
  const { uid, gid } = account;
  return new Promise((resolve, reject) => {
    const child = spawn(command as string, rest, {
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      uid,
      gid,
      env: programEnvironment,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    let grace: NodeJS.Timeout;
    child.on('exit', (code) => {
      grace = setTimeout(() => resolve({ code, output }), pipeGraceMs);
    });
    child.on('close', (code) => {
      clearTimeout(grace);
      resolve({ code, output });
    });
  });
}
