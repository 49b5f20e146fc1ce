import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process has used since its start. */
export interface Usage {
  /** Milliseconds on all processors, user and system. */
  cpuMs: number;
  residentMb: number;
}

/** A process of the benchmark. */
export interface MeasuredProcess {
  /** The next message of the process, after `question` was sent if there is one. */
  ask<Answer>(question?: string): Promise<Answer>;
  usage(): Promise<Usage>;
  /** Rejects when the process ends before `stop`. */
  ended: Promise<never>;
  /** @param signal where the process has something to put in order; else it just ends */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** How a process is started. */
export interface ProcessOptions {
  file: string;
  args?: readonly string[];
  nodeArgs?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

const usageModule = new URL('./answer-usage.ts', import.meta.url).href;

function nextMessage<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve) => child.once('message', (message) => resolve(message as Answer)));
}

/** Starts a file in a process of its own that answers what it has used. */
export function startProcess({ file, args = [], nodeArgs = [], env = {} }: ProcessOptions): MeasuredProcess {
  const child = fork(file.startsWith('file:') ? fileURLToPath(file) : file, args, {
    execArgv: ['--import', usageModule, ...nodeArgs],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, APOLLO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let stopping = false;
  const ended = exit.then((code) => {
    if (stopping) return new Promise<never>(() => {});
    throw new Error(`${file} ended with code ${code}.`);
  });
  const ask = <Answer>(question?: string) => {
    const answer = nextMessage<Answer>(child);
    if (question !== undefined) child.send(question);
    return Promise.race([answer, ended]);
  };
  return {
    ask,
    ended,
    usage: () => ask<Usage>('usage'),
    async stop(signal) {
      stopping = true;
      if (signal) child.kill(signal);
      else child.disconnect();
      await exit;
    },
  };
}
