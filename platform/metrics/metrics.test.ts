import { boundedLabel } from './bounded-label';
import { watchPool } from './database-metrics';
import { observeOperation } from './graphql-metrics';
import { collectProcessMetrics, registry } from './registry';

describe('boundedLabel', () => {
  it('keeps the first names, calls later ones other and absent ones anonymous', () => {
    const label = boundedLabel(2);
    expect([label('a'), label('b'), label('c'), label('a'), label(null), label('')]).toEqual([
      'a',
      'b',
      'other',
      'a',
      'anonymous',
      'anonymous',
    ]);
  });
});

describe('observeOperation', () => {
  it('counts the operation, its duration and its errors', async () => {
    observeOperation({
      name: 'Cart',
      type: 'query',
      outcome: 'partial',
      seconds: 0.004,
      errorCodes: ['FORBIDDEN', 'FORBIDDEN'],
    });
    const text = await registry.metrics();
    expect(text).toContain('graphql_operations_total{operation="Cart",type="query",outcome="partial"} 1');
    expect(text).toContain('graphql_operation_duration_seconds_bucket{le="0.005",operation="Cart"} 1');
    expect(text).toContain('graphql_operation_duration_seconds_bucket{le="0.0025",operation="Cart"} 0');
    expect(text).toContain('graphql_errors_total{operation="Cart",code="FORBIDDEN"} 2');
  });
});

describe('watchPool', () => {
  it('reads the pool at each scrape until it is ended', async () => {
    const pool = { totalCount: 5, idleCount: 3, waitingCount: 1 };
    const end = watchPool('order', pool);
    expect(await registry.metrics()).toContain('database_pool_connections{subgraph="order",state="active"} 2');
    pool.idleCount = 0;
    expect(await registry.metrics()).toContain('database_pool_connections{subgraph="order",state="active"} 5');
    end();
    expect(await registry.metrics()).not.toContain('subgraph="order"');
  });
});

describe('collectProcessMetrics', () => {
  it('can be called twice', async () => {
    collectProcessMetrics();
    collectProcessMetrics();
    expect(await registry.metrics()).toContain('process_cpu_seconds_total');
  });
});
