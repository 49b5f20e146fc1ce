import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import type { GraphClient, GraphResponse } from './graph-client';

/** Where a remote installation listens, and the key that may write to it. */
export interface HttpGraphClientOptions {
  /** The gateway's GraphQL address, such as `https://shop.example/graphql`. */
  readonly endpoint: string;
  /** An API key with the scopes of what is imported. */
  readonly apiKey?: string;
  /** In place of a key: the access token of a user who is signed in. */
  readonly accessToken?: string;
  /** Waits before the second, third ... attempt, in milliseconds. */
  readonly retryDelaysMs?: readonly number[];
  /** How long one attempt may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** About half a minute in all: long enough for a gateway that restarts, short enough to wait for. */
const RETRY_DELAYS_MS = [250, 1_000, 4_000, 10_000, 15_000];

/** A batch of 100 products is written in well under a second; two minutes is a server in deep trouble. */
const TIMEOUT_MS = 120_000;

/** Statuses that a load balancer or an overloaded gateway gives while the request may succeed a moment later. */
const RETRYABLE_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The server answered, and no repetition of the same request would change the answer. */
class FinalAnswer extends Error {}

/**
 * A graph client over HTTP. A request is repeated when the network or the server failed it: safe only because
 * every mutation that an importer sends is idempotent by an external reference.
 */
export function httpGraphClient(options: HttpGraphClientOptions): GraphClient {
  const delays = options.retryDelaysMs ?? RETRY_DELAYS_MS;
  return {
    as: (accessToken) => httpGraphClient({ ...options, accessToken }),
    async execute<T>(document: string, variables: Record<string, unknown>, signal?: AbortSignal) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await post<T>(options, JSON.stringify({ query: document, variables }), signal);
        } catch (error) {
          const delay = delays[attempt];
          if (error instanceof FinalAnswer || signal?.aborted || delay === undefined) throw error;
          await sleep(delay, undefined, { signal });
        }
      }
    },
  };
}

/** A gateway refuses two credentials at once: a user's token takes the place of the key. */
function credentialsOf({ apiKey, accessToken }: HttpGraphClientOptions): Record<string, string> {
  if (accessToken) return { authorization: `Bearer ${accessToken}` };
  return apiKey ? { 'x-api-key': apiKey } : {};
}

async function post<T>(options: HttpGraphClientOptions, body: string, signal?: AbortSignal): Promise<GraphResponse<T>> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const response = await request(options.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...credentialsOf(options),
    },
    body,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  const text = await response.body.text();
  if (RETRYABLE_STATUSES.has(response.statusCode)) {
    throw new Error(`${options.endpoint} answered ${response.statusCode}`);
  }
  return readAnswer<T>(options.endpoint, response.statusCode, text);
}

function readAnswer<T>(endpoint: string, status: number, text: string): GraphResponse<T> {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new FinalAnswer(`${endpoint} answered ${status} without JSON: is this a GraphQL address?`);
  }
  if (answer === null || typeof answer !== 'object' || !('data' in answer || 'errors' in answer)) {
    throw new FinalAnswer(`${endpoint} answered ${status} with JSON that is no GraphQL response`);
  }
  return answer as GraphResponse<T>;
}
