import { randomUUID } from 'node:crypto';
import type { Gateway } from '../gateway/start';
import type { GraphClient } from '../platform/graph-client/graph-client';
import { allScopes, type Viewer } from '../platform/identity/viewer';

/** The graph of this process's own gateway, for a tool that the installation's owner runs. */
export function createOperatorClient(gateway: Gateway, tool: string): GraphClient {
  const clientOf = (viewer: () => Promise<Viewer>): GraphClient => ({
    execute: async (query, variables) =>
      gateway.execute({ query, variables }, { viewer: await viewer(), requestId: randomUUID() }),
    as: (accessToken) => clientOf(() => gateway.authenticate({ authorization: `Bearer ${accessToken}` })),
  });
  return clientOf(async () => ({ kind: 'operator', subject: tool, roles: [], scopes: allScopes, sessionId: null }));
}
