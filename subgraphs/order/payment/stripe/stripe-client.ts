import Stripe from 'stripe';
import type { StripeSettings } from '../../../../platform/config/payment-settings';

/** The library's client. */
export type StripeClient = InstanceType<typeof Stripe>;

/** Pinned: what we read of answers and events is what this version says. Endpoints for webhooks are to have the same. */
export const stripeApiVersion = '2026-10-28.endive';

/**
 * Milliseconds for one try. With the library's one repeat, under the same key, a call ends within 21 seconds: before the
 * lease of its operation does, and before the gateway stops waiting for the buyer's answer.
 */
const tryTimeoutMs = 10_000;

/** Where requests go when that is not Stripe itself. */
function placeOf(apiUrl: string | null): { protocol?: 'http' | 'https'; host?: string; port?: string } {
  if (apiUrl === null) return {};
  const { protocol, hostname, port } = new URL(apiUrl);
  const scheme = protocol === 'http:' ? 'http' : 'https';
  return { protocol: scheme, host: hostname, port: port === '' ? (scheme === 'http' ? '80' : '443') : port };
}

/** A client of Stripe's API. It sends no figures of its own use. */
export function createStripeClient({ secretKey, apiUrl }: StripeSettings): StripeClient {
  return new Stripe(secretKey, {
    apiVersion: stripeApiVersion,
    timeout: tryTimeoutMs,
    maxNetworkRetries: 1,
    telemetry: false,
    ...placeOf(apiUrl),
  });
}
