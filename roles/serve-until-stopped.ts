import type { Gateway } from '../gateway/start';
import type { Logger } from '../platform/log/logger';
import type { ListenAddress } from './gateway-options';
import { reloadOnHangup } from './reload-on-hangup';
import { untilStopped } from './until-stopped';

/** Opens a gateway's port, serves until the process is stopped, and closes the gateway. */
export async function serveUntilStopped(gateway: Gateway, { host, port }: ListenAddress, log: Logger): Promise<void> {
  try {
    const url = await gateway.listen(host, port);
    log.info({ url }, 'ready');
    reloadOnHangup(gateway, log);
    await untilStopped(log);
  } finally {
    await gateway.close();
  }
}
