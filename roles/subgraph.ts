import type { Settings } from '../platform/config/settings';
import type { SubgraphName } from '../platform/config/subgraph-name';
import { createHttpTransport } from '../platform/federation/http-transport';
import { createPeer } from '../platform/federation/peer';
import { runSubgraph } from '../platform/federation/run-subgraph';
import { serveSubgraph } from '../platform/federation/serve-subgraph';
import type { SubgraphTransport } from '../platform/federation/subgraph-transport';
import type { Logger } from '../platform/log/logger';
import { type Installation, openInstallation, openInstallationDatabase } from './installation';
import { subgraphDefinitions } from './subgraph-definitions';
import { untilStopped } from './until-stopped';

/** Sister subgraphs over HTTP, connected when first asked. */
function createPeers(asker: SubgraphName, { settings, tokens }: Installation) {
  const transports = new Map<SubgraphName, SubgraphTransport>();
  const transportTo = (name: SubgraphName): SubgraphTransport => {
    const known = transports.get(name);
    if (known) return known;
    const { url } = settings.subgraphs[name];
    const transport = createHttpTransport({ name, url, timeoutMs: settings.subgraphTimeoutMs });
    transports.set(name, transport);
    return transport;
  };
  return {
    peer: (name: SubgraphName) => createPeer(asker, transportTo(name), tokens),
    close: () => Promise.all([...transports.values()].map((transport) => transport.close())),
  };
}

/** Role `content`, `product`, `user` or `order`: one subgraph on its own port, until it is stopped. */
export async function runSubgraphRole(name: SubgraphName, settings: Settings, log: Logger): Promise<undefined> {
  const definition = subgraphDefinitions.find((candidate) => candidate.name === name);
  if (!definition) throw new Error(`There is no subgraph named ${name}.`);
  const installation = await openInstallation(settings, log);
  const databaseServer = await openInstallationDatabase(installation);
  const peers = createPeers(name, installation);
  try {
    const databaseUrl = databaseServer.urlFor(name);
    const subgraph = await runSubgraph(definition, { ...installation, databaseUrl, peer: peers.peer });
    const server = serveSubgraph(subgraph, settings, log);
    try {
      const url = await server.listen(settings.host, settings.subgraphs[name].port);
      log.info({ url }, 'ready');
      await untilStopped(log);
    } finally {
      await server.close();
      await subgraph.close();
    }
  } finally {
    await peers.close();
    await databaseServer.stop();
  }
}
