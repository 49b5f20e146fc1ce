import type { Settings } from '../../platform/config/settings';

/** Pages on the developer's own machine, on any port. */
const localOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Apollo Sandbox when it is opened on its own site instead of on our page. */
const sandboxOrigin = 'https://studio.apollographql.com';

/** What `@fastify/cors` takes as `origin`. */
export type AllowedOrigins = false | '*' | (string | RegExp)[];

/**
 * Origins whose pages may read our answers: `CORS_ORIGINS` when it is set; else, in development, local pages and Apollo
 * Sandbox, and in production none.
 */
export function allowedOrigins({
  corsOrigins,
  production,
}: Pick<Settings, 'corsOrigins' | 'production'>): AllowedOrigins {
  if (corsOrigins !== null) return corsOrigins.includes('*') ? '*' : [...corsOrigins];
  return production ? false : [localOrigin, sandboxOrigin];
}
