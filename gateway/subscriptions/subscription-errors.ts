import { GraphQLError } from 'graphql';
import type { EngineError } from '../engine/engine-error';

/** Ends a subscription with errors that its client is meant to see. */
export class SubscriptionRefused extends Error {
  constructor(readonly errors: readonly EngineError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.name = 'SubscriptionRefused';
  }
}

/** Code of what nobody expected. */
const internalCode = 'INTERNAL_SERVER_ERROR';

/** What a client is told of an error; a surprise is reported, and told as a constant message. */
export function clientErrors(error: unknown, report: (error: unknown) => void): readonly EngineError[] {
  if (error instanceof SubscriptionRefused) return error.errors;
  if (error instanceof GraphQLError && typeof error.extensions.code === 'string') {
    const { http: _, ...extensions } = error.extensions;
    return [{ message: error.message, extensions }];
  }
  report(error);
  return [{ message: 'Something went wrong on our side.', extensions: { code: internalCode } }];
}
