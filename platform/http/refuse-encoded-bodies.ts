import type { FastifyInstance } from 'fastify';
import { codedError } from '../errors/coded-error';

/**
 * Refuses compressed bodies with 415 (RFC 9110, 8.4): a kilobyte may unfold to a gigabyte, and an operation gains little
 * by compression.
 */
export function refuseEncodedBodies(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return done();
    const message = 'Send the body without a content encoding.';
    done(codedError('UNSUPPORTED_MEDIA_TYPE', message, { http: { status: 415 } }));
  });
}
