import { Counter, Gauge } from 'prom-client';
import { registry } from './registry';

/** SQL statements sent, by the subgraph that sent them. */
export const sqlStatements = new Counter({
  name: 'sql_statements_total',
  help: 'SQL statements sent to the database',
  labelNames: ['subgraph'] as const,
  registers: [registry],
});

/** The three numbers of a `pg` pool. */
export interface PoolState {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

const pools = new Map<string, PoolState>();

new Gauge({
  name: 'database_pool_connections',
  help: 'Connections of the pool, by subgraph and state (active, idle; waiting counts the requests that wait for one)',
  labelNames: ['subgraph', 'state'] as const,
  registers: [registry],
  collect() {
    this.reset();
    for (const [subgraph, pool] of pools) {
      this.set({ subgraph, state: 'active' }, pool.totalCount - pool.idleCount);
      this.set({ subgraph, state: 'idle' }, pool.idleCount);
      this.set({ subgraph, state: 'waiting' }, pool.waitingCount);
    }
  },
});

/**
 * Has the pool's numbers read at each scrape.
 *
 * @returns a function that ends it, to be called when the pool is closed
 */
export function watchPool(subgraph: string, pool: PoolState): () => void {
  pools.set(subgraph, pool);
  return () => {
    if (pools.get(subgraph) === pool) pools.delete(subgraph);
  };
}
