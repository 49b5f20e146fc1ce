import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../measure/free-port.ts';
import { type MeasuredProcess, type ProcessOptions, startProcess } from '../measure/measured-process.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const hiveCommand = here('../node_modules/@graphql-hive/gateway/dist/bin.js');

/** The product, as built. */
export const productMain = here('../../../dist/main.js');

/** As the product's own start and its container set it; none of the peers says which one would suit it. */
export const productNodeArgs = ['--max-semi-space-size=16'];

/** What a gateway stands in front of. */
export interface Graph {
  supergraphFile: string;
  /** Headers that each request to a subgraph has, besides the client's authorization. */
  headers?: Readonly<Record<string, string>>;
  /** Environment with which the product finds its own subgraphs; left out where they are somebody else's. */
  ownEnvironment?: Readonly<Record<string, string>>;
}

type Command = (graph: Graph, port: string) => ProcessOptions;

const product: Command = ({ supergraphFile, ownEnvironment }, port) => {
  const foreign = ['--supergraph', supergraphFile, '--forward-header', 'authorization'];
  return {
    file: productMain,
    args: ['gateway', '--listen', `127.0.0.1:${port}`, ...(ownEnvironment ? [] : foreign)],
    env: { LOG_LEVEL: 'warn', ...ownEnvironment },
    nodeArgs: productNodeArgs,
  };
};

const peer =
  (file: string): Command =>
  ({ supergraphFile, headers = {} }, port) => ({
    file: here(file),
    args: [supergraphFile, port],
    env: { NODE_ENV: 'production', SUBGRAPH_HEADERS: JSON.stringify(headers) },
  });

const hive: Command = ({ supergraphFile, headers = {} }, port) => ({
  file: hiveCommand,
  args: [
    ...['supergraph', supergraphFile, '--jit', '--host', '127.0.0.1', '--port', port],
    ...['--config-path', here('./hive.config.ts')],
  ],
  env: { NODE_ENV: 'production', SUBGRAPH_HEADERS: JSON.stringify(headers) },
});

const commands = {
  tributary: product,
  'its engine behind node:http': (graph: Graph, port: string): ProcessOptions => ({
    ...peer('./tributary.ts')(graph, port),
    nodeArgs: productNodeArgs,
  }),
  '@apollo/gateway': peer('./apollo.ts'),
  'Hive Gateway': hive,
};

/** A gateway that can be measured. */
export type GatewayName = keyof typeof commands;

/** All of them, the product first. */
export const gatewayNames = Object.keys(commands) as GatewayName[];

/** A gateway that serves. */
export interface RunningGateway {
  process: MeasuredProcess;
  origin: string;
}

/** Waits until an address answers the simplest query. @throws Error after a minute */
export async function waitUntilServing(origin: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const body = '{"query":"{__typename}"}';
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const served = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }).then(
      (response) => response.ok,
      () => false,
    );
    if (served) return;
    await delay(100);
  }
  throw new Error(`Nothing serves at ${origin} after a minute.`);
}

/** Starts a gateway on a graph, in a process of its own. */
export async function startGateway(
  name: GatewayName,
  graph: Graph,
  nodeArgs: readonly string[] = [],
): Promise<RunningGateway> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const command = commands[name](graph, String(port));
  const process = startProcess({ ...command, nodeArgs: [...(command.nodeArgs ?? []), ...nodeArgs] });
  await Promise.race([waitUntilServing(origin), process.ended]);
  return { process, origin };
}
