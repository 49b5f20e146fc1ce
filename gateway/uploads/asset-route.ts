import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { codedError } from '../../platform/errors/coded-error';
import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import { fileQuestion, sendFile } from '../../platform/files/serve-files';
import type { IdentityTokens } from '../../platform/identity/identity-token';
import { serviceViewer } from '../../platform/identity/viewer';

/** What the route of uploaded files is made of. */
export interface AssetRouteOptions {
  /** Asks the subgraph that keeps them. */
  readFile: NonNullable<SubgraphTransport['readFile']>;
  tokens: IdentityTokens;
}

const ownHeaders = {
  // The name changes with the bytes; a year is the longest that caches are asked for.
  'cache-control': 'public, max-age=31536000, immutable',
  // Opened by itself a file is a document of our origin: it runs nothing and is read as nothing but its type.
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  // Shops stand on origins of their own.
  'cross-origin-resource-policy': 'cross-origin',
};

/** A subgraph that is down is no fault of the request. */
function asRefusal(error: unknown): never {
  if (!(error instanceof GraphQLError)) throw error;
  throw codedError(String(error.extensions.code), error.message, { http: { status: 503 } });
}

/** Adds `GET /assets/:name`: uploaded files, with ranges (RFC 9110, 14) and validators. They are public. */
export function addAssetRoute(app: FastifyInstance, { readFile, tokens }: AssetRouteOptions): void {
  app.route<{ Params: { name: string } }>({
    method: ['GET', 'HEAD'],
    url: '/assets/:name',
    handler: async (request, reply) => {
      const requestId = request.id;
      const identity = await tokens.sign({ viewer: serviceViewer('gateway'), requestId });
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const call = { identity, requestId, signal: gone.signal };
      const answer = await readFile(fileQuestion(request, request.params.name), call).catch(asRefusal);
      return sendFile(reply, answer, ownHeaders);
    },
  });
}
