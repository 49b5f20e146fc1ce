import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../measure/free-port.ts';
import { type MeasuredProcess, type ProcessOptions, startProcess } from '../measure/measured-process.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const hiveCommand = fileURLToPath(new URL('../node_modules/@graphql-hive/gateway/dist/bin.js', import.meta.url));

const commands = {
  tributary: (supergraph: string, port: string): ProcessOptions => ({
    file: here('./tributary.ts'),
    args: [supergraph, port],
  }),
  '@apollo/gateway': (supergraph: string, port: string): ProcessOptions => ({
    file: here('./apollo.ts'),
    args: [supergraph, port],
  }),
  'Hive Gateway': (supergraph: string, port: string): ProcessOptions => ({
    file: hiveCommand,
    args: [
      ...['supergraph', supergraph, '--jit', '--host', '127.0.0.1', '--port', port],
      ...['--config-path', here('./hive.config.ts')],
    ],
  }),
};

/** A gateway that can be measured. */
export type GatewayName = keyof typeof commands;

/** All of them, ours first. */
export const gatewayNames = Object.keys(commands) as GatewayName[];

/** A gateway that serves. */
export interface RunningGateway {
  process: MeasuredProcess;
  origin: string;
}

async function waitUntilServing(origin: string): Promise<void> {
  const body = '{"query":"{__typename}"}';
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const served = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }).then(
      (response) => response.ok,
      () => false,
    );
    if (served) return;
    await delay(100);
  }
  throw new Error(`Nothing serves at ${origin} after 30 seconds.`);
}

/** Starts a gateway on a supergraph, in a process of its own. */
export async function startGateway(
  name: GatewayName,
  supergraphFile: string,
  nodeArgs: readonly string[] = [],
): Promise<RunningGateway> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const process = startProcess({ ...commands[name](supergraphFile, String(port)), nodeArgs });
  await Promise.race([waitUntilServing(origin), process.ended]);
  return { process, origin };
}
