import type { IncomingHttpHeaders } from 'node:http';
import { codedError } from '../../platform/errors/coded-error';

/** Types that a page may send to another origin without asking it first (Fetch standard, "CORS-safelisted"). */
const simpleTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** Headers that no page can set without asking first; the ones that Apollo Server looks at. */
const askedFirst = ['x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * Refuses a request that a foreign page could send unseen: its browser would ask first (CORS preflight) if it had a body of
 * another type, or one of these headers. The rule of Apollo Server, for the doors beside it.
 *
 * @throws GraphQLError `BAD_REQUEST`
 */
export function preventCsrf(headers: IncomingHttpHeaders): void {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && !simpleTypes.includes(type)) return;
  if (askedFirst.some((name) => headers[name])) return;
  const message = `Send a body of type application/json, or the header "${askedFirst[1]}": a foreign page could send this unseen.`;
  throw codedError('BAD_REQUEST', message, { http: { status: 400 } });
}
