import { Counter, Gauge } from 'prom-client';
import { registry } from './registry';

/** New supergraphs, by what became of them: `loaded`, or `refused` with the old one serving on. */
export const supergraphReloads = new Counter({
  name: 'supergraph_reloads_total',
  help: 'New supergraphs, by outcome (loaded, refused)',
  labelNames: ['outcome'] as const,
  registers: [registry],
});

/** Whether the newest supergraph was refused: 1 until another one is loaded or the old one is put back. */
export const supergraphRefused = new Gauge({
  name: 'supergraph_refused',
  help: 'Whether the newest supergraph was refused (1) or is the one that is served (0)',
  registers: [registry],
});
