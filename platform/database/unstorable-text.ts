import type { GraphQLError } from 'graphql';
import { codedError } from '../errors/coded-error';

/** SQLSTATE of text that PostgreSQL cannot hold: NUL in a text (22021) and in JSON (22P05), manual, appendix A. */
const unstorable = new Set(['22021', '22P05']);

/**
 * What a caller is told whose text holds the character NUL, the one that PostgreSQL cannot store; `null` when the
 * statement failed for another reason. Every text field of the graph can be sent one, so it is refused in one place.
 */
export function unstorableText(error: unknown): GraphQLError | null {
  const code = (error as { driverError?: { code?: string } })?.driverError?.code;
  if (code === undefined || !unstorable.has(code)) return null;
  return codedError('BAD_USER_INPUT', 'Text may hold every character except NUL (U+0000).');
}
