import type { ServerResponse } from 'node:http';
import { clientGone } from './client-errors';

/** The life of a request's operation: aborted when the client closes the connection before its answer is written. */
export function lifeOfRequest(response: ServerResponse): AbortController {
  const life = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) life.abort(clientGone());
  });
  return life;
}
