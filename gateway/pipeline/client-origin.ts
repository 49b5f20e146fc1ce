import type { FastifyRequest } from 'fastify';
import type { ClientOrigin } from '../../platform/identity/identity-token';

/**
 * Characters of what a client calls itself: browsers take some 200. It goes to each subgraph within the signed identity,
 * in a header that has to leave room for others.
 */
const maxUserAgent = 512;

/** Where a request comes from. */
export function clientOrigin({ ip, headers }: FastifyRequest): ClientOrigin {
  return { address: ip, userAgent: headers['user-agent']?.slice(0, maxUserAgent) ?? null };
}
