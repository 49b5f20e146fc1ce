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
  stop(): Promise<void>;
}

/** How a process is started. */
export interface ProcessOptions {
  file: string;
  args?: readonly string[];
  nodeArgs?: readonly string[];
}

const usageModule = new URL('./answer-usage.ts', import.meta.url).href;

function nextMessage<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve) => child.once('message', (message) => resolve(message as Answer)));
}

/** Starts a file in a process of its own, in production mode, that answers what it has used. */
export function startProcess({ file, args = [], nodeArgs = [] }: ProcessOptions): MeasuredProcess {
  const child = fork(file.startsWith('file:') ? fileURLToPath(file) : file, args, {
    execArgv: ['--import', usageModule, ...nodeArgs],
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
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
    async stop() {
      stopping = true;
      child.disconnect();
      await exit;
    },
  };
}
