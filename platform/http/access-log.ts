import type { FastifyInstance } from 'fastify';
import type { Logger } from '../log/logger';
import { requestContext } from '../log/request-context';
import { httpRequests } from '../metrics/http-metrics';
import { operationsPaths } from './operations-routes';
import { requestIdHeader } from './request-id';

/** Lets every line of code that runs for a request know its id, and echoes the id to the caller. */
export function addRequestContext(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(requestIdHeader, request.id);
    requestContext.run({ requestId: request.id }, done);
  });
  // Reading the body goes through socket events, which run in the socket's context and not in the request's.
  app.addHook('preValidation', (request, _reply, done) => requestContext.run({ requestId: request.id }, done));
}

/** Counts each answer and writes one line about it; never the query string, it may hold variables. */
export function addAccessLog(app: FastifyInstance, server: string, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    httpRequests.inc({ server, method: request.method, route, status: String(reply.statusCode) });
    const line = {
      requestId: request.id,
      method: request.method,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (operationsPaths.has(route)) log.debug(line, 'answered');
    else log.info(line, 'answered');
  });
}
