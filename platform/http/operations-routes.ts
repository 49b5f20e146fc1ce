import type { FastifyInstance } from 'fastify';
import { collectProcessMetrics, registry } from '../metrics/registry';
import type { Readiness } from './readiness';

/** Paths that probes and scrapers ask every few seconds; logged at debug level only. */
export const operationsPaths: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * Adds what operators ask: `/health/live` (the process answers), `/health/ready` (200 or 503, with the reasons) and
 * `/metrics` (Prometheus text).
 */
export function addOperationsRoutes(app: FastifyInstance, readiness: () => Promise<Readiness>): void {
  collectProcessMetrics();
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const { ready, details } = await readiness();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', ...details });
  });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
