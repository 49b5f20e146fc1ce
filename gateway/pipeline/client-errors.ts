import { GraphQLError } from 'graphql';
import { codedError } from '../../platform/errors/coded-error';
import { internalErrorCode } from '../../platform/errors/mask-error';
import type { EngineError } from '../engine/engine-error';

/** Ends an operation with errors that its client is meant to see. */
export class OperationRefused extends Error {
  constructor(readonly errors: readonly EngineError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.name = 'OperationRefused';
  }
}

/** Told of what nobody expected. */
export type Report = (error: unknown) => void;

/** What a client is told of an error; a surprise is reported, and told as a constant message with the request's id. */
export function clientErrors(error: unknown, requestId: string, report: Report): readonly EngineError[] {
  if (error instanceof OperationRefused) return error.errors;
  if (error instanceof GraphQLError && typeof error.extensions.code === 'string') {
    const { http: _, ...extensions } = error.extensions;
    return [{ message: error.message, extensions }];
  }
  report(error);
  const message = 'Something went wrong on our side. The request id names it in our log.';
  return [{ message, extensions: { code: internalErrorCode, requestId } }];
}

/** HTTP status of an error that was thrown; 500 for a surprise. */
export function statusOf(error: unknown): number {
  if (error instanceof OperationRefused) return 400;
  if (!(error instanceof GraphQLError) || typeof error.extensions.code !== 'string') return 500;
  return (error.extensions.http as { status?: number } | undefined)?.status ?? 400;
}

/** Why an operation ends when its time is over. */
export function timedOut(timeoutMs: number): GraphQLError {
  const message = `The operation took longer than ${timeoutMs} ms and was given up. A mutation may have been carried out.`;
  return codedError('OPERATION_TIMEOUT', message, { http: { status: 504 } });
}

/** Why an operation ends whose client has gone: told to nobody, and counted. */
export function clientGone(): GraphQLError {
  return codedError('CLIENT_CLOSED_REQUEST', 'The client has gone.', { http: { status: 499 } });
}
