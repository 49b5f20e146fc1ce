import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from '../http/error-body';
import { type FileAnswer, type FileQuestion, questionHeaders } from './answer-file';

/** The question for a file that a request asks. */
export function fileQuestion(request: FastifyRequest, name: string): FileQuestion {
  const headers = Object.fromEntries(questionHeaders.map((header) => [header, request.headers[header]?.toString()]));
  return { name, method: request.method === 'HEAD' ? 'HEAD' : 'GET', headers };
}

/** Sends an answer on. @param own further headers for what is found */
export function sendFile(reply: FastifyReply, answer: FileAnswer, own: Record<string, string> = {}): FastifyReply {
  if (answer.status === 404) return reply.code(404).send(errorBody('NOT_FOUND', 'There is no such file.'));
  reply.code(answer.status).headers({ ...own, ...answer.headers });
  if (answer.status === 416) return reply.send(errorBody('RANGE_NOT_SATISFIABLE', 'The file has none of these bytes.'));
  return reply.send(answer.body ?? '');
}
