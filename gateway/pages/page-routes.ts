import type { FastifyInstance } from 'fastify';
import { errorBody } from '../../platform/http/error-body';
import { graphiqlAssets } from './graphiql-assets';
import { graphiqlPage } from './graphiql-page';
import { sendPage } from './page-html';
import { addSampleImageRoute } from './sample-image-route';
import { sandboxPage } from './sandbox-page';

/** Seconds. A year: the folder's name changes with the files. */
const assetMaxAge = 31_536_000;

/** Adds what a person opens in a browser: Apollo Sandbox at `/`, GraphiQL at `/graphiql`, pictures. */
export function addPageRoutes(app: FastifyInstance): void {
  app.get('/', (_request, reply) => sendPage(reply, sandboxPage));
  addSampleImageRoute(app);

  app.get('/graphiql', async (_request, reply) => {
    const { version } = await graphiqlAssets();
    return sendPage(reply, graphiqlPage(`/graphiql/${version}`));
  });

  app.get<{ Params: { version: string; name: string } }>('/graphiql/:version/:name', async (request, reply) => {
    const { version, files } = await graphiqlAssets();
    const file = request.params.version === version ? files.get(request.params.name) : undefined;
    if (!file) return reply.code(404).send(errorBody('NOT_FOUND', 'There is no such file.'));
    const acceptsGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (acceptsGzip) reply.header('content-encoding', 'gzip');
    return reply
      .header('cache-control', `public, max-age=${assetMaxAge}, immutable`)
      .header('vary', 'accept-encoding')
      .header('x-content-type-options', 'nosniff')
      .type(file.type)
      .send(acceptsGzip ? file.gzipped : file.plain);
  });
}
