import type { Settings } from '../../platform/config/settings';
import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import type { Logger } from '../../platform/log/logger';
import { type Gateway, serveGraph } from '../start';
import { composeInWorker } from '../supergraph/compose-in-worker';
import { createFileSource } from '../supergraph/file-source';
import { createLiveSource } from '../supergraph/live-source';
import { SupergraphError } from '../supergraph/supergraph-error';
import type { SupergraphSource } from '../supergraph/supergraph-source';
import { createForeignAuthentication, type TokenIssuer } from './authenticate-foreign';
import { createForeignSubgraphs } from './foreign-subgraphs';
import { createForeignTransport } from './foreign-transport';
import { noIdentities } from './no-identities';

/** What somebody else's graph is served with. */
export interface ForeignGatewayOptions {
  settings: Settings;
  log: Logger;
  /** File of the supergraph; null to compose it from what the subgraphs of `urls` say of themselves. */
  supergraphFile: string | null;
  /** By name: where a subgraph is, whatever the supergraph says of it. */
  urls: ReadonlyMap<string, string>;
  /** Headers of clients that go on to the subgraphs, in lower case. */
  forward: readonly string[];
  tokens?: TokenIssuer | undefined;
}

async function askSdl(transport: SubgraphTransport): Promise<string> {
  const { data } = await transport.execute(
    { query: '{ _service { sdl } }' },
    { identity: '', requestId: 'supergraph' },
  );
  const { sdl } = (data?._service ?? {}) as { sdl?: unknown };
  if (typeof sdl === 'string') return sdl;
  throw new SupergraphError('of the running subgraphs', `the ${transport.name} subgraph does not tell its schema.`);
}

function sourceOf({ supergraphFile, urls, settings }: ForeignGatewayOptions): SupergraphSource {
  const { supergraphPollMs: pollMs, subgraphTimeoutMs: timeoutMs } = settings;
  if (supergraphFile !== null) return createFileSource(supergraphFile, pollMs);
  const subgraphs = [...urls].map(([name, url]) => {
    const transport = createForeignTransport({ name, url, timeoutMs });
    return { name, url, sdl: () => askSdl(transport) };
  });
  return createLiveSource({ subgraphs, compose: composeInWorker, pollMs });
}

/**
 * Starts a public door to somebody else's graph: any supergraph of Federation 2. No secret of ours is in the process, and
 * nothing but `forward` reaches the subgraphs of who asks.
 *
 * @throws SupergraphError when the supergraph cannot be served
 */
export function startForeignGateway(options: ForeignGatewayOptions): Promise<Gateway> {
  const { settings, log, urls, forward, tokens } = options;
  const subgraphs = createForeignSubgraphs({
    urls,
    log,
    timeoutMs: settings.subgraphTimeoutMs,
    uploadMs: settings.connections.requestTimeoutMs,
  });
  const credentials = [...new Set([...forward, ...(tokens ? ['authorization'] : [])])];
  const authenticate = createForeignAuthentication({ forward, tokens });
  const graph = { ...subgraphs, source: sourceOf(options), authenticate, credentials };
  return serveGraph(graph, { settings, log, tokens: noIdentities });
}
