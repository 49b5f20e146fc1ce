import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { createIdentityTokens as CreateIdentityTokens } from '../../../platform/identity/identity-token.ts';
import type { ServiceSecret as SecretType } from '../../../platform/identity/service-secret.ts';
import { withoutAccessDirectives } from '../../../tests/federation/without-access-directives.ts';
import {
  type GatewayName,
  type Graph,
  productMain,
  productNodeArgs,
  waitUntilServing,
} from '../gateways/start-gateway.ts';
import { freePort } from '../measure/free-port.ts';
import { type MeasuredProcess, startProcess } from '../measure/measured-process.ts';
import type { FilledStore } from './fill-store.ts';

const built = createRequire(productMain);
const { createIdentityTokens } = built('./platform/identity/identity-token.js') as {
  createIdentityTokens: typeof CreateIdentityTokens;
};
const { ServiceSecret } = built('./platform/identity/service-secret.js') as { ServiceSecret: typeof SecretType };
const { anonymousViewer } = built('./platform/identity/viewer.js') as { anonymousViewer: never };

const names = ['content', 'product', 'user', 'order'] as const;

/** Seconds: longer than a measurement. */
const identityLifetime = 86_400;

/** The product's subgraphs, each in a process of its own. */
export interface RunningRoles {
  processes: readonly MeasuredProcess[];
  /** The graph as a gateway needs it to be told. */
  graphOf(gateway: GatewayName): Graph;
  stop(): Promise<void>;
}

/** The shipped supergraph at these addresses, without what `@apollo/gateway` does not load. */
function writeSupergraph(folder: string, urls: ReadonlyMap<string, string>): string {
  const shipped = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const located = shipped.replaceAll(
    /@join__graph\(name: "(\w+)", url: "[^"]*"/g,
    (_all, name: string) => `@join__graph(name: "${name}", url: "${urls.get(name)}/graphql"`,
  );
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, withoutAccessDirectives(located));
  return file;
}

/** Starts the four subgraphs on a store. */
export async function startRoles({ folder, secret, environment }: FilledStore): Promise<RunningRoles> {
  const ports = new Map<string, number>();
  for (const name of names) ports.set(name, await freePort());
  const urls = new Map([...ports].map(([name, port]) => [name, `http://127.0.0.1:${port}`]));
  const addresses = Object.fromEntries(
    names.flatMap((name) => [
      [`${name.toUpperCase()}_PORT`, String(ports.get(name))],
      [`${name.toUpperCase()}_URL`, urls.get(name) as string],
    ]),
  );
  const ownEnvironment = { ...environment, ...addresses };
  const identity = await createIdentityTokens(new ServiceSecret(secret), identityLifetime).sign({
    viewer: anonymousViewer,
    requestId: 'bench',
  });
  const headers = { 'x-tributary-identity': identity };
  const processes = names.map((name) =>
    startProcess({ file: productMain, args: [name], env: ownEnvironment, nodeArgs: productNodeArgs }),
  );
  for (const url of urls.values()) await waitUntilServing(url, headers);
  const supergraphFile = writeSupergraph(folder, urls);
  return {
    processes,
    graphOf: (gateway) => (gateway === 'tributary' ? { supergraphFile, ownEnvironment } : { supergraphFile, headers }),
    stop: async () => void (await Promise.all(processes.map((process) => process.stop('SIGTERM')))),
  };
}
