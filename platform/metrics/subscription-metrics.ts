import { Counter, Gauge } from 'prom-client';
import { registry } from './registry';

/** Clients' sockets that are open. */
export const clientSockets = new Gauge({
  name: 'graphql_client_sockets',
  help: 'Sockets of clients that are open',
  registers: [registry],
});

/** Clients' subscriptions that are open, over sockets and HTTP streams. */
export const clientSubscriptions = new Gauge({
  name: 'graphql_client_subscriptions',
  help: 'Subscriptions of clients that are open',
  registers: [registry],
});

/** Streams of subgraphs that are open, however many clients share each. */
export const upstreamStreams = new Gauge({
  name: 'graphql_upstream_streams',
  help: 'Streams of subgraphs that are open for subscriptions',
  registers: [registry],
});

/** Events that slow clients lost. */
export const eventsLost = new Counter({
  name: 'graphql_events_lost_total',
  help: 'Events that clients lost because they read too slowly; each was told how many',
  registers: [registry],
});
