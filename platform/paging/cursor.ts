import { codedError } from '../errors/coded-error';

/** The sort key's values of one row, the last of them unique: where keyset pagination goes on. */
export type CursorValues = readonly (string | number | boolean | null)[];

/** An opaque cursor. @param list names the list and its sort order */
export function encodeCursor(list: string, values: CursorValues): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
}

/**
 * The values inside a cursor.
 *
 * @throws GraphQLError `INVALID_CURSOR` when it is malformed or comes from another list or sort order
 */
export function decodeCursor(list: string, cursor: string): CursorValues {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed[0] === list && parsed.length > 1) return parsed.slice(1) as CursorValues;
  } catch {
    // Falls through: text that is no JSON is as invalid as JSON that is no cursor.
  }
  throw codedError('INVALID_CURSOR', 'The cursor is not one of this list in this order.');
}
