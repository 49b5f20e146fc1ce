import type { FastifyRequest } from 'fastify';
import { codedError } from '../../platform/errors/coded-error';
import type { OperationRequest } from '../engine/engine';
import { asksForCost, costHeader } from '../limits/asks-for-cost';
import { type QueryStore, readPersistedQuery } from '../pipeline/persisted-query';

const badRequest = (message: string) => codedError('BAD_REQUEST', message, { http: { status: 400 } });

function parseParameter(text: unknown, name: string): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(String(text));
  } catch {
    throw badRequest(`The parameter "${name}" is no JSON.`);
  }
}

function membersOf({ method, query, body }: FastifyRequest): Record<string, unknown> {
  if (method === 'GET') {
    const parameters = query as Record<string, unknown>;
    const { variables, extensions } = parameters;
    return {
      ...parameters,
      variables: parseParameter(variables, 'variables'),
      extensions: parseParameter(extensions, 'extensions'),
    };
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badRequest('Send a JSON object.');
  return body as Record<string, unknown>;
}

const isObject = (value: unknown) => typeof value === 'object' && !Array.isArray(value);

/**
 * Reads an operation as GraphQL over HTTP spells it.
 *
 * @param store of persisted queries
 * @throws GraphQLError `BAD_REQUEST`, `PERSISTED_QUERY_NOT_FOUND`
 */
export async function readHttpOperation(request: FastifyRequest, store: QueryStore): Promise<OperationRequest> {
  const { operationName, variables, extensions, ...members } = membersOf(request);
  const query = await readPersistedQuery(store, members.query, extensions);
  if (typeof query !== 'string') throw badRequest('"query" has to be a string.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw badRequest('"operationName" has to be a string.');
  }
  if (variables !== undefined && !isObject(variables)) throw badRequest('"variables" has to be an object.');
  const cost = asksForCost(request.headers[costHeader], extensions);
  return { query, operationName, variables: variables as OperationRequest['variables'], cost };
}
