import type { Settings } from '../../platform/config/settings';
import type { SubgraphName } from '../../platform/config/subgraph-name';
import { createPeer } from '../../platform/federation/peer';
import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import type { IdentityTokens } from '../../platform/identity/identity-token';
import { composeInWorker } from './compose-in-worker';
import { createFileSource } from './file-source';
import { findSupergraphFile } from './find-supergraph-file';
import { createLiveSource } from './live-source';
import type { SupergraphSource } from './supergraph-source';

/** What our own supergraph can come from. */
export interface OwnSourceOptions {
  settings: Settings;
  transports: readonly SubgraphTransport[];
  tokens: IdentityTokens;
}

interface ServiceAnswer {
  _service: { sdl: string };
}

/**
 * Where the supergraph of our own subgraphs comes from, by the setting `SUPERGRAPH`: the file, or the running subgraphs
 * with the file until all of them have been asked.
 *
 * @throws SupergraphError when there is no file
 */
export async function openOwnSource({
  settings,
  transports,
  tokens,
}: OwnSourceOptions): Promise<{ source: SupergraphSource; fallback?: SupergraphSource }> {
  const { supergraphPollMs: pollMs } = settings;
  const file = createFileSource(await findSupergraphFile(settings.supergraphPath), pollMs);
  if (settings.supergraphSource === 'file') return { source: file };
  const subgraphs = transports.map((transport) => {
    const peer = createPeer('gateway', transport, tokens);
    return {
      name: transport.name,
      url: `${settings.subgraphs[transport.name as SubgraphName].url}/graphql`,
      sdl: async () => (await peer.ask<ServiceAnswer>('{ _service { sdl } }'))._service.sdl,
    };
  });
  return { source: createLiveSource({ subgraphs, compose: composeInWorker, pollMs }), fallback: file };
}
