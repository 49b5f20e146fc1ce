import { GraphQLError } from 'graphql';

/**
 * An error that a client is meant to see: its message and code pass every mask.
 *
 * @param code stable, upper-case code, the client's to branch on (`extensions.code`); a retired code is never reused
 * @param message for people; names what was wrong and what is expected, holds no secret and no internal
 * @param extensions further members of `extensions`
 */
export function codedError(code: string, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}
