import { type Gateway, startGateway } from '../gateway/start';
import { type SubgraphName, subgraphNames } from '../platform/config/subgraph-name';
import type { DatabaseServer } from '../platform/database/database-server';
import { createInProcessTransport } from '../platform/federation/in-process-transport';
import { createPeer } from '../platform/federation/peer';
import { type RunningSubgraph, runSubgraph } from '../platform/federation/run-subgraph';
import type { SubgraphTransport } from '../platform/federation/subgraph-transport';
import type { GraphClient } from '../platform/graph-client/graph-client';
import { type Installation, openInstallationDatabase } from './installation';
import { createOperatorClient } from './operator-client';
import { subgraphDefinitions } from './subgraph-definitions';

/** The whole platform in this process. */
export interface Platform {
  gateway: Gateway;
  /** The graph for a tool of ours, with every right. @param tool its name in the logs */
  operatorClient(tool: string): GraphClient;
  /** Ends it in the order in which work flows: gateway, subgraphs, database. */
  close(): Promise<void>;
}

/**
 * A transport that exists before its subgraph does: the subgraphs start side by side and may ask each other, so none
 * can wait for all others.
 */
function deferredTransport(name: SubgraphName, running: ReadonlyMap<SubgraphName, RunningSubgraph>): SubgraphTransport {
  const started = (): RunningSubgraph => {
    const subgraph = running.get(name);
    if (!subgraph) throw new Error(`The ${name} subgraph was asked before it had started.`);
    return subgraph;
  };
  return createInProcessTransport(name, {
    execute: async (...call) => started().execute(...call),
    subscribe: async (...call) => started().subscribe(...call),
    readFile: async (question) => started().readFile(question),
    ping: async () => started().ping(),
  });
}

async function runSubgraphs(
  installation: Installation,
  databaseServer: DatabaseServer,
  running: Map<SubgraphName, RunningSubgraph>,
  transports: Readonly<Record<SubgraphName, SubgraphTransport>>,
): Promise<void> {
  const started = await Promise.allSettled(
    subgraphDefinitions.map(async (definition) => {
      const peer = (name: SubgraphName) => createPeer(definition.name, transports[name], installation.tokens);
      const databaseUrl = databaseServer.urlFor(definition.name);
      running.set(definition.name, await runSubgraph(definition, { ...installation, databaseUrl, peer }));
    }),
  );
  const failure = started.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}

/** Starts database, subgraphs and gateway; the gateway listens only when it is told to. */
export async function startPlatform(installation: Installation): Promise<Platform> {
  const databaseServer = await openInstallationDatabase(installation);
  const running = new Map<SubgraphName, RunningSubgraph>();
  const closeSubgraphs = async () => {
    await Promise.all([...running.values()].map((subgraph) => subgraph.close()));
    await databaseServer.stop();
  };
  try {
    const transports = Object.fromEntries(
      subgraphNames.map((name) => [name, deferredTransport(name, running)]),
    ) as Record<SubgraphName, SubgraphTransport>;
    await runSubgraphs(installation, databaseServer, running, transports);
    const gateway = await startGateway({ ...installation, transports: Object.values(transports) });
    return {
      gateway,
      operatorClient: (tool) => createOperatorClient(gateway, tool),
      async close() {
        await gateway.close();
        await closeSubgraphs();
      },
    };
  } catch (error) {
    await closeSubgraphs();
    throw error;
  }
}
