import { Pool } from 'undici';
import { readAnswer, unavailable } from '../../platform/federation/read-answer';
import { sendFiles } from '../../platform/federation/send-files';
import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import { postJson } from '../../platform/http/post-json';

/** How somebody else's subgraph is reached. */
export interface ForeignTransportOptions {
  name: string;
  /** Where its requests go, whole. */
  url: string;
  /** Milliseconds that one answer may take. */
  timeoutMs: number;
}

/** As many as to a subgraph of ours. */
const connections = 64;

/** Uploads last as long as a client takes to send them: slow ones wait for each other and for nobody else. */
const uploadConnections = 8;

const fixedHeaders = {
  'content-type': 'application/json',
  // Also what knows no newer one than `application/json` is a GraphQL server.
  accept: 'application/graphql-response+json, application/json;q=0.9',
};

/** Servers that guard against foreign pages take a form from nobody else (Apollo Server's CSRF prevention). */
const uploadHeaders = { ...fixedHeaders, 'apollo-require-preflight': 'true' };

/**
 * Calls somebody else's subgraph (GraphQL over HTTP, POST). It is told what of the client's headers is forwarded, and
 * nothing of our own: the call's identity is not looked at here, and this gateway holds no key to sign one.
 */
export function createForeignTransport({ name, url, timeoutMs }: ForeignTransportOptions): SubgraphTransport {
  const { origin, pathname, search } = new URL(url);
  const path = `${pathname}${search}`;
  const pool = new Pool(origin, { connections, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  // Whoever sends files bounds their time: it begins when the client's last byte has come.
  const uploads = new Pool(origin, { connections: uploadConnections, headersTimeout: 0, bodyTimeout: timeoutMs });
  return {
    name,
    async execute(request, { requestId, forwarded, signal }) {
      try {
        const { files } = request;
        const post = {
          path,
          headers: { ...forwarded, ...(files ? uploadHeaders : fixedHeaders), 'x-request-id': requestId },
          body: request.body ?? JSON.stringify(request),
          signal,
        };
        return readAnswer(name, await (files ? sendFiles(uploads, post, files) : postJson(pool, post)));
      } catch (error) {
        if (error instanceof Error && 'extensions' in error) throw error;
        throw unavailable(name, (error as { code?: string }).code ?? 'no answer');
      }
    },
    ping: async () => undefined,
    close: async () => void (await Promise.all([pool.close(), uploads.close()])),
  };
}
