import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IdentityTokens } from '../../platform/identity/identity-token';
import { anonymousViewer, type Viewer } from '../../platform/identity/viewer';
import { acceptUploads } from '../../platform/uploads/accept-uploads';
import type { UploadLimits } from '../../platform/uploads/upload-limits';
import { createGatewayContext } from '../gateway-context';
import type { TextLimits } from '../limits/check-text';
import { refuseLargeDocument } from '../limits/refuse-large-document';
import type { AccessTokenKeys } from './access-token-keys';
import type { AllowedOrigins } from './allowed-origins';
import type { Authenticate } from './authenticate';
import { clientOrigin } from './client-origin';
import type { DoorContext } from './door-context';
import { preventCsrf } from './prevent-csrf';
import { lifeOfRequest } from './request-life';

/** What the API's routes are made of. */
export interface GraphqlRouteOptions {
  server: ApolloServer<DoorContext>;
  tokens: IdentityTokens;
  keys?: AccessTokenKeys | undefined;
  authenticate: Authenticate;
  origins: AllowedOrigins;
  limits: TextLimits;
  /** Adds further routes that pages of these origins may call. */
  addStreams(api: FastifyInstance): void;
  uploads: UploadLimits;
}

/** Seconds for which a browser may remember a preflight; Chromium keeps none longer than two hours. */
const preflightMaxAge = 7_200;

const viewers = new WeakMap<FastifyRequest, Viewer>();

/** Adds `/graphql` and, where keys are ours to publish, `/.well-known/jwks.json`, both readable by pages of the allowed origins. */
export function addGraphqlRoutes(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { server, tokens, keys, authenticate, origins, limits, addStreams } = options;
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<DoorContext> => {
    refuseLargeDocument(request, limits);
    const viewer = viewers.get(request) ?? anonymousViewer;
    const caller = { viewer, requestId: request.id, client: clientOrigin(request) };
    const context = createGatewayContext(caller, tokens);
    return { ...context, life: lifeOfRequest(reply.raw) };
  };
  app.register(async (api) => {
    await api.register(cors, {
      origin: origins,
      methods: ['GET', 'POST'],
      exposedHeaders: ['x-request-id'],
      maxAge: preflightMaxAge,
    });
    acceptUploads(api, { limits: options.uploads, admit: ({ headers }) => preventCsrf(headers) });
    api.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      // Before the body is read: whoever has bad credentials sends nothing more to us.
      onRequest: async (request) => void viewers.set(request, await authenticate(request.headers)),
      handler: fastifyApolloHandler(server, { context: contextOf }),
    });
    addStreams(api);
    if (!keys) return;
    api.get('/.well-known/jwks.json', async (_request, reply) => {
      const { keys: published } = await keys.jwks();
      return reply.header('cache-control', 'public, max-age=300').send({ keys: published });
    });
  });
}
