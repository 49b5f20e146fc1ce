import { Counter } from 'prom-client';
import { registry } from './registry';

/** Batches that dataloaders sent, by subgraph and loader. */
export const loaderBatches = new Counter({
  name: 'dataloader_batches_total',
  help: 'Batches sent by dataloaders',
  labelNames: ['subgraph', 'loader'] as const,
  registers: [registry],
});

/** Keys in those batches; keys divided by batches is the batch's mean size. */
export const loaderKeys = new Counter({
  name: 'dataloader_keys_total',
  help: 'Keys asked for in the batches of dataloaders',
  labelNames: ['subgraph', 'loader'] as const,
  registers: [registry],
});
