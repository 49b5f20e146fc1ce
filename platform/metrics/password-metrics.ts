import { Counter } from 'prom-client';
import { registry } from './registry';

/** Password hashes computed: the costliest thing that a visitor can ask of us, and the first to look at under attack. */
export const passwordHashes = new Counter({
  name: 'password_hashes_total',
  help: 'Password hashes computed, by purpose (store, verify)',
  labelNames: ['purpose'] as const,
  registers: [registry],
});
