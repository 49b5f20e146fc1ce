import type { Settings } from '../platform/config/settings';
import type { GraphClient } from '../platform/graph-client/graph-client';
import { httpGraphClient } from '../platform/graph-client/http-graph-client';
import type { Logger } from '../platform/log/logger';
import { openInstallation } from './installation';
import { startPlatform } from './platform';
import { UsageError } from './usage-error';

/** Where a tool writes: a remote gateway, or the local installation when no endpoint is given. */
export interface ClientTarget {
  endpoint?: string | undefined;
  apiKey?: string | undefined;
}

/** A connected client; `close` ends what was started for it. */
export interface ConnectedClient {
  client: GraphClient;
  close(): Promise<void>;
}

/**
 * Connects a tool to the graph. The local installation is run in this process, without a port, whether or not another
 * process serves it (docs/adr/0005-tools-run-the-graph-in-process.md).
 */
export async function connectClient(target: ClientTarget, settings: Settings, log: Logger): Promise<ConnectedClient> {
  if (target.endpoint !== undefined) {
    if (!URL.canParse(target.endpoint))
      throw new UsageError('--endpoint expects the address of a gateway, such as https://shop.example/graphql');
    const client = httpGraphClient({ endpoint: target.endpoint, ...(target.apiKey && { apiKey: target.apiKey }) });
    return { client, close: async () => undefined };
  }
  if (target.apiKey !== undefined) throw new UsageError('--api-key goes with --endpoint');
  const platform = await startPlatform(await openInstallation(settings, log));
  return { client: platform.operatorClient(log.bindings().name ?? 'tool'), close: platform.close };
}
