import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import type { IdentityTokens } from '../../platform/identity/identity-token';
import { serviceViewer } from '../../platform/identity/viewer';
import type { SubgraphEvents } from './subgraph-events';
import { createInProcessEvents } from './upstream-in-process';
import { createSocketEvents } from './upstream-socket';

/** The events of each subgraph that has any, in this process or over a socket. */
export function createSubgraphEvents(
  transports: readonly SubgraphTransport[],
  tokens: IdentityTokens,
): SubgraphEvents[] {
  const identify = async () => tokens.sign({ viewer: serviceViewer('gateway'), requestId: 'events' });
  // Often enough that a newer one, signed after half of an identity's life, arrives before the older one expires.
  const lookEveryMs = tokens.lifetimeMs / 8;
  return transports.flatMap(({ name, events }) => {
    if (!events) return [];
    if ('subscribe' in events) return [createInProcessEvents(name, events.subscribe)];
    const { socketUrl: url, isOurs } = events;
    return [createSocketEvents({ name, url, ...(isOurs && { ours: { identify, lookEveryMs } }) })];
  });
}
