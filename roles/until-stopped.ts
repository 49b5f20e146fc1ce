import type { Logger } from '../platform/log/logger';

/**
 * Resolves at the first SIGINT or SIGTERM. A second one while the process is stopping ends it at once: whoever presses
 * Ctrl-C twice means it.
 */
export function untilStopped(log: Logger): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (signal: NodeJS.Signals) => {
      if (stopping) process.exit(130);
      stopping = true;
      log.info({ signal }, 'stopping: requests in flight finish first');
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
