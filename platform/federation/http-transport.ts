import { type Dispatcher, Pool } from 'undici';
import type { SubgraphName } from '../config/subgraph-name';
import { answerHeaders, type FileAnswer } from '../files/answer-file';
import { postJson } from '../http/post-json';
import { identityHeader } from '../identity/identity-token';
import { filesPath } from './files-path';
import { readAnswer, unavailable } from './read-answer';
import { sendFiles } from './send-files';
import type { SubgraphCall, SubgraphTransport } from './subgraph-transport';

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

/**
 * Connections for requests with files, which last as long as a client takes to send them: slow ones wait for each other
 * and for nobody else.
 */
const uploadConnections = 8;

const callHeaders = (call: SubgraphCall) => ({ [identityHeader]: call.identity, 'x-request-id': call.requestId });

const fileStatuses: readonly number[] = [200, 206, 304, 404, 416];

async function asFileAnswer(name: SubgraphName, answer: Dispatcher.ResponseData): Promise<FileAnswer> {
  const { statusCode, headers, body } = answer;
  const hasBody = statusCode === 200 || statusCode === 206;
  if (!hasBody) await body.dump();
  if (!fileStatuses.includes(statusCode)) throw unavailable(name, `HTTP ${statusCode}`);
  const kept = answerHeaders.filter((header) => headers[header] !== undefined);
  return {
    status: statusCode as FileAnswer['status'],
    headers: Object.fromEntries(kept.map((header) => [header, String(headers[header])])),
    body: hasBody ? body : null,
  };
}

/** Calls a subgraph over HTTP (GraphQL over HTTP, POST), on kept connections. */
export function createHttpTransport({ name, url, timeoutMs }: HttpTransportOptions): SubgraphTransport {
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  const path = `${base}/graphql`;
  const readyPath = `${base}/health/ready`;
  const pool = new Pool(origin, { connections, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  // Whoever sends files bounds their time: it begins when the client's last byte has come.
  const uploads = new Pool(origin, { connections: uploadConnections, headersTimeout: 0, bodyTimeout: timeoutMs });
  return {
    name,
    events: { socketUrl: `${origin.replace(/^http/, 'ws')}${path}`, isOurs: true },
    async execute(request, call) {
      try {
        const post = {
          path,
          headers: {
            'content-type': 'application/json',
            accept: 'application/graphql-response+json',
            ...callHeaders(call),
          },
          body: request.body ?? JSON.stringify(request),
          signal: call.signal,
        };
        const { files } = request;
        return readAnswer(name, await (files ? sendFiles(uploads, post, files) : postJson(pool, post)));
      } catch (error) {
        if (error instanceof Error && 'extensions' in error) throw error;
        throw unavailable(name, (error as { code?: string }).code ?? 'no answer');
      }
    },
    async readFile({ name: file, method, headers }, call) {
      const asked = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
      const target = `${base}${filesPath}/${encodeURIComponent(file)}`;
      try {
        const answer = await pool.request({
          method,
          path: target,
          headers: { ...asked, ...callHeaders(call) },
          signal: call.signal,
        });
        return await asFileAnswer(name, answer);
      } catch (error) {
        if (error instanceof Error && 'extensions' in error) throw error;
        throw unavailable(name, (error as { code?: string }).code ?? 'no file');
      }
    },
    async ping() {
      const { statusCode, body } = await pool.request({ method: 'GET', path: readyPath });
      await body.dump();
      if (statusCode !== 200) throw unavailable(name, `not ready, HTTP ${statusCode}`);
    },
    async close() {
      await Promise.all([pool.close(), uploads.close()]);
    },
  };
}
