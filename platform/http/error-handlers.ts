import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../log/logger';
import { drainBody } from './drain-body';
import { errorBody, errorReply } from './error-body';

/** Answers a request that failed before or outside GraphQL: coded JSON, the cause in the log only. */
export async function answerError(log: Logger, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const refused = errorReply(error);
  if (refused?.status === 413) await drainBody(request.raw);
  if (refused) return reply.code(refused.status).send(refused.body);
  log.error({ err: error, requestId: request.id }, 'a request failed');
  const message = 'Something went wrong on our side. The request id names it in our log.';
  return reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', message, { requestId: request.id }));
}

/** Has every refusal of the server answered in the same coded JSON. */
export function installErrorHandlers(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(log, error, request, reply));
  app.setNotFoundHandler((_request, reply) => {
    const notFound = errorReply({ statusCode: 404 });
    return reply.code(404).send(notFound?.body);
  });
}
