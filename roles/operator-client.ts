import { randomUUID } from 'node:crypto';
import type { Gateway } from '../gateway/start';
import type { GraphClient } from '../platform/graph-client/graph-client';
import { allScopes, type Viewer } from '../platform/identity/viewer';

/** The graph of this process's own gateway, for a tool that the installation's owner runs. */
export function createOperatorClient(gateway: Gateway, tool: string): GraphClient {
  const viewer: Viewer = { kind: 'operator', subject: tool, roles: [], scopes: allScopes, sessionId: null };
  return {
    execute: (query, variables) => gateway.execute({ query, variables }, { viewer, requestId: randomUUID() }),
  };
}
