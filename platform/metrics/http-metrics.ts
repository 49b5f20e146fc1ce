import { Counter } from 'prom-client';
import { registry } from './registry';

/** Requests answered, by server (gateway, product, …), method, route pattern and status code. */
export const httpRequests = new Counter({
  name: 'http_requests_total',
  help: 'HTTP requests answered',
  labelNames: ['server', 'method', 'route', 'status'] as const,
  registers: [registry],
});
