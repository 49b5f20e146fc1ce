import type { Gateway } from '../gateway/start';
import type { Logger } from '../platform/log/logger';

/**
 * Has SIGHUP look for a new supergraph, as servers on Unix do. Not at a terminal, whose closing sends the same signal and
 * means the end.
 */
export function reloadOnHangup(gateway: Gateway, log: Logger): void {
  if (process.stdout.isTTY) return;
  process.on('SIGHUP', () => {
    void gateway.reload().then((outcome) => log.info({ outcome }, 'looked for a new supergraph'));
  });
}
