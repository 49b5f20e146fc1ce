import { GraphQLError } from 'graphql';

/** What every refusal over HTTP looks like: a GraphQL answer without data, so that a client has one way to read errors. */
export interface ErrorBody {
  errors: [{ message: string; extensions: Record<string, unknown> }];
}

/** A refusal, ready to be written. */
export interface ErrorReply {
  status: number;
  body: ErrorBody;
}

interface Refusal {
  code: string;
  message: string;
}

const refusals = new Map<number, Refusal>([
  [400, { code: 'BAD_REQUEST', message: 'The request cannot be read: send a JSON body.' }],
  [404, { code: 'NOT_FOUND', message: 'There is nothing at this address.' }],
  [405, { code: 'METHOD_NOT_ALLOWED', message: 'This address does not take that method.' }],
  [408, { code: 'REQUEST_TIMEOUT', message: 'The request took too long to arrive.' }],
  [413, { code: 'PAYLOAD_TOO_LARGE', message: 'The request body is larger than this server takes.' }],
  [414, { code: 'ADDRESS_TOO_LONG', message: 'The address is too long. Send long operations by POST.' }],
  [415, { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the body as application/json.' }],
  [503, { code: 'SERVICE_UNAVAILABLE', message: 'The server is stopping. Try again.' }],
]);

/** The body of a refusal. */
export function errorBody(code: string, message: string, extensions: Record<string, unknown> = {}): ErrorBody {
  return { errors: [{ message, extensions: { ...extensions, code } }] };
}

function ofGraphQLError(error: GraphQLError): ErrorReply {
  const { code, http, ...extensions } = error.extensions;
  const status = (http as { status?: number } | undefined)?.status ?? 400;
  return { status, body: errorBody(String(code ?? 'BAD_REQUEST'), error.message, extensions) };
}

/**
 * Turns what was thrown while a request was read or routed into an answer.
 *
 * @returns the answer, or `null` when the error is no refusal but a surprise that has to be logged and masked
 */
export function errorReply(error: unknown): ErrorReply | null {
  if (error instanceof GraphQLError && error.extensions.code) return ofGraphQLError(error);
  const status = (error as { statusCode?: unknown }).statusCode;
  if (typeof status !== 'number' || status < 400 || status === 500) return null;
  const refusal = refusals.get(status) ?? (status < 500 ? refusals.get(400) : undefined);
  return refusal ? { status, body: errorBody(refusal.code, refusal.message) } : null;
}
