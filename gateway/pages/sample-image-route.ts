import type { FastifyInstance } from 'fastify';
import { errorBody } from '../../platform/http/error-body';
import { isHandle } from '../../platform/ids/handle';
import { sampleImage } from './sample-image';

/** Seconds. A day: a release may draw them otherwise. */
const maxAge = 86_400;

/** Adds the pictures of the sample store: `GET /sample-images/<handle>.svg`. */
export function addSampleImageRoute(app: FastifyInstance): void {
  app.get<{ Params: { handle: string } }>('/sample-images/:handle.svg', (request, reply) => {
    const { handle } = request.params;
    if (!isHandle(handle)) return reply.code(404).send(errorBody('NOT_FOUND', 'There is no such picture.'));
    return (
      reply
        .header('cache-control', `public, max-age=${maxAge}`)
        // Opened by itself an SVG is a document of our origin; this one is a drawing and may be nothing else.
        .header('content-security-policy', "default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .type('image/svg+xml')
        .send(sampleImage(handle))
    );
  });
}
