import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Header in which a caller may name its request, and in which every answer names it. */
export const requestIdHeader = 'x-request-id';

/**
 * What a caller's own id may look like: it is copied into logs, headers and signed tokens, so nothing that could break
 * out of them, and no longer than two UUIDs.
 */
const saneRequestId = /^[A-Za-z0-9._:-]{1,72}$/;

/** The caller's request id when it is sane, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers[requestIdHeader];
  return typeof given === 'string' && saneRequestId.test(given) ? given : randomUUID();
}
