import { startForeignGateway } from '../gateway/foreign/start';
import type { Settings } from '../platform/config/settings';
import type { Logger } from '../platform/log/logger';
import { readGatewayOptions } from './gateway-options';
import { serveUntilStopped } from './serve-until-stopped';
import { UsageError } from './usage-error';

/** Role `gateway` with `--supergraph` or `--subgraph`: the public door of somebody else's graph, until it is stopped. */
export async function runForeignGatewayRole(settings: Settings, log: Logger, args: string[]): Promise<undefined> {
  const { listen, foreign } = readGatewayOptions(args);
  if (!foreign) throw new UsageError('Name a supergraph or its subgraphs.');
  await serveUntilStopped(await startForeignGateway({ ...foreign, settings, log }), listen ?? settings, log);
}
