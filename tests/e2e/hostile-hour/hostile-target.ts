import { setTimeout as sleep } from 'node:timers/promises';
import { type PlatformUnderTest, startPlatformUnderTest } from '../../kit/platform-under-test';

/** What a target answered. */
export interface HostileAnswer {
  status: number;
  /** Of the first error; `null` when there is none. */
  code: string | null;
  /** Whether anything was executed. */
  hasData: boolean;
  /** Length of the answer's text. */
  characters: number;
}

/** A platform that is attacked, and asked by an honest client at the same time. */
export interface HostileTarget {
  platform: PlatformUnderTest;
  post(body: string | Buffer, headers?: Record<string, string>): Promise<HostileAnswer>;
  ask(query: string, variables?: unknown): Promise<HostileAnswer>;
  /**
   * Runs an attack beside an honest client, and waits until its connections are gone.
   *
   * @throws Error when an answer of the honest client differs, or a connection stays
   */
  attack<Result>(run: () => Promise<Result>): Promise<Result>;
  /** Bytes that the process holds. */
  residentBytes(): Promise<number>;
  /** What the process printed. */
  output(): string;
  close(): Promise<void>;
}

/**
 * Patience of half a second where the default has ten, so that a test of it is short; a heap of 384 MB, so that what is kept
 * ends the process.
 */
const environment = {
  HEADERS_TIMEOUT_MS: '500',
  REQUEST_TIMEOUT_MS: '1500',
  NODE_OPTIONS: '--max-old-space-size=384',
};

/** What an honest client asks, over and over. */
const honest = JSON.stringify({ query: '{ categories(first: 5) { totalCount nodes { title } } }' });

/** Milliseconds between the honest client's requests. */
const honestPauseMs = 20;

/** Milliseconds for connections to close, and how often they are counted. */
const settleMs = 10_000;
const countEveryMs = 100;

function readAnswer(status: number, text: string): HostileAnswer {
  const body = JSON.parse(text) as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
  const code = body.errors?.[0] ? (body.errors[0].extensions?.code ?? 'no code') : null;
  return { status, code, hasData: (body.data ?? null) !== null, characters: text.length };
}

async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  if (!line) throw new Error(`There is no metric ${name}.`);
  return Number(line.slice(name.length + 1));
}

/** Waits until the process has no more descriptors open than before. */
async function waitForDescriptors(url: string, before: number): Promise<void> {
  const deadline = Date.now() + settleMs;
  for (;;) {
    const now = await metric(url, 'process_open_fds');
    if (now <= before) return;
    if (Date.now() > deadline) throw new Error(`${now} descriptors are open, ${before} were before the attack.`);
    await sleep(countEveryMs);
  }
}

/** Descriptors beside those of an attack: connections of the honest client and to the database come and go. */
const looseDescriptors = 12;

/** Starts the whole platform in a process of its own, on an empty installation. */
export async function startHostileTarget(extra: Record<string, string> = {}): Promise<HostileTarget> {
  const platform = await startPlatformUnderTest('one process', { ...environment, ...extra });
  const { url } = platform;
  const post = async (body: string | Buffer, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    return readAnswer(response.status, await response.text());
  };
  const expected = JSON.stringify(await post(honest));
  const askHonestly = async (signal: AbortSignal) => {
    while (!signal.aborted) {
      const answer = JSON.stringify(await post(honest));
      if (answer !== expected) throw new Error(`An honest client was answered ${answer}.`);
      await sleep(honestPauseMs);
    }
  };
  return {
    platform,
    post,
    ask: (query, variables) => post(JSON.stringify({ query, variables })),
    async attack(run) {
      const before = (await metric(url, 'process_open_fds')) + looseDescriptors;
      const over = new AbortController();
      const asking = askHonestly(over.signal);
      const attacked = run();
      // Whichever fails first is what the test is told.
      await Promise.all([attacked, Promise.race([attacked, asking])]).finally(() => over.abort());
      await asking;
      await waitForDescriptors(url, before);
      return attacked;
    },
    residentBytes: () => metric(url, 'process_resident_memory_bytes'),
    output: platform.output,
    close: platform.close,
  };
}
