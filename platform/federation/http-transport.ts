import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { SubgraphName } from '../config/subgraph-name';
import { codedError } from '../errors/coded-error';
import { postJson } from '../http/post-json';
import { identityHeader } from '../identity/identity-token';
import type { SubgraphTransport } from './subgraph-transport';

/** How a subgraph on the network is reached. */
export interface HttpTransportOptions {
  name: SubgraphName;
  /** Base URL, without `/graphql`. */
  url: string;
  /** Milliseconds that one answer may take. */
  timeoutMs: number;
}

/** Enough for a gateway's parallel fetches on two cores; more only queue in the subgraph. */
const connections = 64;

function unavailable(name: SubgraphName, reason: string): Error {
  return codedError('SUBGRAPH_UNAVAILABLE', `The ${name} subgraph cannot be reached (${reason}).`, { subgraph: name });
}

function asResult(name: SubgraphName, statusCode: number, body: unknown): ExecutionResult {
  const isResult = typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
  if (!isResult) throw unavailable(name, `HTTP ${statusCode} without a GraphQL answer`);
  return body as ExecutionResult;
}

/** Calls a subgraph over HTTP (GraphQL over HTTP, POST), on kept connections. */
export function createHttpTransport({ name, url, timeoutMs }: HttpTransportOptions): SubgraphTransport {
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  const path = `${base}/graphql`;
  const readyPath = `${base}/health/ready`;
  const pool = new Pool(origin, { connections, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  return {
    name,
    events: { socketUrl: `${origin.replace(/^http/, 'ws')}${path}`, isOurs: true },
    async execute(request, call) {
      try {
        const { statusCode, text } = await postJson(pool, {
          path,
          headers: {
            'content-type': 'application/json',
            accept: 'application/graphql-response+json',
            [identityHeader]: call.identity,
            'x-request-id': call.requestId,
          },
          body: request.body ?? JSON.stringify(request),
          signal: call.signal,
        });
        return asResult(name, statusCode, JSON.parse(text));
      } catch (error) {
        if (error instanceof Error && 'extensions' in error) throw error;
        throw unavailable(name, (error as { code?: string }).code ?? 'no JSON');
      }
    },
    async ping() {
      const { statusCode, body } = await pool.request({ method: 'GET', path: readyPath });
      await body.dump();
      if (statusCode !== 200) throw unavailable(name, `not ready, HTTP ${statusCode}`);
    },
    close: () => pool.close(),
  };
}
