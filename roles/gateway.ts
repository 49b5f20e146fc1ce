import { startGateway } from '../gateway/start';
import type { Settings } from '../platform/config/settings';
import { subgraphNames } from '../platform/config/subgraph-name';
import { createHttpTransport } from '../platform/federation/http-transport';
import type { Logger } from '../platform/log/logger';
import { openInstallation } from './installation';
import { reloadOnHangup } from './reload-on-hangup';
import { untilStopped } from './until-stopped';

/** Role `gateway`: the public door alone, calling the subgraphs over HTTP, until it is stopped. */
export async function runGatewayRole(settings: Settings, log: Logger): Promise<undefined> {
  const { tokens } = await openInstallation(settings, log);
  const timeoutMs = settings.subgraphTimeoutMs;
  const transports = subgraphNames.map((name) =>
    createHttpTransport({ name, url: settings.subgraphs[name].url, timeoutMs }),
  );
  try {
    const gateway = await startGateway({ settings, log, tokens, transports });
    const url = await gateway.listen(settings.host, settings.port);
    log.info({ url }, 'ready');
    reloadOnHangup(gateway, log);
    await untilStopped(log);
    await gateway.close();
  } finally {
    await Promise.all(transports.map((transport) => transport.close()));
  }
}
