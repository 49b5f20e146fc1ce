import { type Gateway, startGateway } from '../gateway/start';
import type { Settings } from '../platform/config/settings';
import { subgraphNames } from '../platform/config/subgraph-name';
import { createHttpTransport } from '../platform/federation/http-transport';
import type { Logger } from '../platform/log/logger';
import { readGatewayOptions } from './gateway-options';
import { openInstallation } from './installation';
import { serveUntilStopped } from './serve-until-stopped';

/** Role `gateway`: the public door alone, calling our subgraphs over HTTP, until it is stopped. */
export async function runGatewayRole(settings: Settings, log: Logger, args: string[]): Promise<undefined> {
  const { listen } = readGatewayOptions(args);
  const { tokens } = await openInstallation(settings, log);
  const timeoutMs = settings.subgraphTimeoutMs;
  const transports = subgraphNames.map((name) =>
    createHttpTransport({ name, url: settings.subgraphs[name].url, timeoutMs }),
  );
  try {
    const gateway: Gateway = await startGateway({ settings, log, tokens, transports });
    await serveUntilStopped(gateway, listen ?? settings, log);
  } finally {
    await Promise.all(transports.map((transport) => transport.close()));
  }
}
