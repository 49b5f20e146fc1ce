import type { FastifyRequest } from 'fastify';
import { codedError } from '../../platform/errors/coded-error';
import type { OperationRequest } from '../engine/engine';
import { asksForCost, costHeader } from '../limits/asks-for-cost';

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
    return {
      ...parameters,
      variables: parseParameter(parameters.variables, 'variables'),
      extensions: parseParameter(parameters.extensions, 'extensions'),
    };
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badRequest('Send a JSON object.');
  return body as Record<string, unknown>;
}

const isObject = (value: unknown) => typeof value === 'object' && !Array.isArray(value);

/**
 * Reads an operation as GraphQL over HTTP spells it.
 *
 * @throws GraphQLError `BAD_REQUEST`
 */
export function readHttpOperation(request: FastifyRequest): OperationRequest {
  const { query, operationName, variables, extensions } = membersOf(request);
  if (typeof query !== 'string') throw badRequest('"query" has to be a string.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw badRequest('"operationName" has to be a string.');
  }
  if (variables !== undefined && !isObject(variables)) throw badRequest('"variables" has to be an object.');
  const cost = asksForCost(request.headers[costHeader], extensions);
  return { query, operationName, variables: variables as OperationRequest['variables'], cost };
}
