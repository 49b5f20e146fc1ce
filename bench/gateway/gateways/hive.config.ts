import { defineConfig } from '@graphql-hive/gateway';
import { staticHeaders } from './static-headers.ts';

/** As the public benchmark runs it, and with the caller's authorization passed on, as the other two do. */
export const gatewayConfig = defineConfig({
  jit: true,
  inboundInflightRequestDeduplication: true,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({
      authorization: request.headers.get('authorization') ?? '',
      ...staticHeaders,
    }),
  },
});
