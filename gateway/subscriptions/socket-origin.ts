import type { IncomingHttpHeaders } from 'node:http';
import type { AllowedOrigins } from '../pipeline/allowed-origins';

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Whether a page may open a socket: one of the origins that may call, or one of our own pages. CORS does not hold for
 * sockets (RFC 6455, 10.2 "Origin Considerations"), so this is its rule; a program that is no browser names no origin.
 */
export function mayOpenSocket({ origin, host }: IncomingHttpHeaders, allowed: AllowedOrigins): boolean {
  if (origin === undefined || allowed === '*') return true;
  if (host !== undefined && hostOf(origin) === host) return true;
  if (!allowed) return false;
  return allowed.some((one) => (typeof one === 'string' ? one === origin : one.test(origin)));
}
