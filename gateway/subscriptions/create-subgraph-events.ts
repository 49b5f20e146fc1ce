import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import { type IdentityTokens, identityHeader } from '../../platform/identity/identity-token';
import { serviceViewer } from '../../platform/identity/viewer';
import type { SubgraphEvents } from './subgraph-events';
import { createInProcessEvents } from './upstream-in-process';
import { createSocketEvents } from './upstream-socket';

/** The events of each subgraph that has any, in this process or over a socket. */
export function createSubgraphEvents(
  transports: readonly SubgraphTransport[],
  tokens: IdentityTokens,
): SubgraphEvents[] {
  const connectionParams = async () => ({
    [identityHeader]: await tokens.sign({ viewer: serviceViewer('gateway'), requestId: 'events' }),
  });
  return transports.flatMap(({ name, events }) => {
    if (!events) return [];
    if ('subscribe' in events) return [createInProcessEvents(name, events.subscribe)];
    return [createSocketEvents({ name, url: events.socketUrl, connectionParams })];
  });
}
