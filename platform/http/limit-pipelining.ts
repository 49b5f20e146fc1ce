import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { codedError } from '../errors/coded-error';

/**
 * Requests under way on one connection. Browsers and proxies send the next one after the answer (RFC 9112, 9.3.2); a
 * packet of 64 KB holds a thousand.
 */
const maxUnanswered = 16;

/** Refuses, with 429 `TOO_MANY_REQUESTS`, requests that a client sends far ahead of the answers; then hangs up. */
export function limitPipelining(app: FastifyInstance): void {
  const unanswered = new WeakMap<Socket, number>();
  app.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    const count = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, count);
    reply.raw.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    if (count <= maxUnanswered) return done();
    reply.header('connection', 'close');
    const message = `Wait for answers: a connection has room for ${maxUnanswered} requests under way.`;
    done(codedError('TOO_MANY_REQUESTS', message, { http: { status: 429 } }));
  });
}
