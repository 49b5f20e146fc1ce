import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findFreePorts } from './free-ports';
import type { LiveGraph } from './live-graph';
import { type RoleProcess, startRole } from './role-process';

/** The gateway as a process of its own, on one port for as long as the test lasts. */
export interface GatewayProcess {
  url: string;
  socketUrl: string;
  /** Ends the process and starts another one on the same port. @param signal `SIGKILL` for a crash */
  restart(signal: NodeJS.Signals): Promise<void>;
  output(): string;
  close(): Promise<void>;
}

/** Starts `node dist/main.js gateway` over a live graph. */
export async function startGatewayProcess(
  graph: LiveGraph,
  extra: Record<string, string> = {},
): Promise<GatewayProcess> {
  const [port] = await findFreePorts(1);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tributary-gateway-'));
  const environment = {
    PORT: String(port),
    DATA_DIR: dataDir,
    SERVICE_SECRET: randomBytes(32).toString('hex'),
    SHUTDOWN_GRACE_MS: '500',
    ...graph.environment,
    ...extra,
  };
  const base = `http://127.0.0.1:${port}`;
  const start = () => startRole('gateway', environment, `${base}/health/ready`);
  let running: RoleProcess = await start();
  let before = '';
  return {
    url: `${base}/graphql`,
    socketUrl: `ws://127.0.0.1:${port}/graphql`,
    async restart(signal) {
      await running.stop(signal);
      before += running.output();
      running = await start();
    },
    output: () => before + running.output(),
    async close() {
      await running.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
