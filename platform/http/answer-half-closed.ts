import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { rawAnswer } from './raw-answer';

const halfClosed = rawAnswer(
  '400 Bad Request',
  'CONNECTION_HALF_CLOSED',
  'Keep the connection open until the answer has come: closing it calls the request off.',
);

/**
 * Tells a client that closes its side of the connection before the answer that its request has been called off. A client
 * that has gone looks the same, so what runs for it is stopped either way; without this the other one would get nothing.
 */
export function answerHalfClosed(app: FastifyInstance): void {
  const latest = new WeakMap<Socket, ServerResponse>();
  app.addHook('onRequest', (request, reply, done) => {
    // What became a socket is no longer spoken to in HTTP.
    if (request.headers.upgrade === undefined) latest.set(request.raw.socket, reply.raw);
    done();
  });
  app.server.on('connection', (socket: Socket) => {
    // Before Node's own listener, which closes our side.
    socket.prependListener('end', () => {
      const response = latest.get(socket);
      // Half a request is answered as one that cannot be read.
      if (response?.req.complete && !response.headersSent && socket.writable) socket.write(halfClosed);
    });
  });
}
