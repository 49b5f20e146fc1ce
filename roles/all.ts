import type { Settings } from '../platform/config/settings';
import type { Logger } from '../platform/log/logger';
import { greet } from './greet';
import { openInstallation } from './installation';
import { loadSampleIfEmpty } from './load-sample-if-empty';
import { startPlatform } from './platform';
import { untilStopped } from './until-stopped';

/** Role `all`: the whole platform in one process, until it is stopped. */
export async function runAllRole(settings: Settings, log: Logger): Promise<undefined> {
  const platform = await startPlatform(await openInstallation(settings, log));
  try {
    const accounts = settings.sampleStore ? await loadSampleIfEmpty(platform, settings.dataDir) : [];
    const url = await platform.gateway.listen(settings.host, settings.port);
    log.info({ url }, 'ready');
    if (!settings.production) greet(url, accounts);
    await untilStopped(log);
  } finally {
    await platform.close();
  }
}
