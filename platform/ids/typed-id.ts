import { TypeID } from 'typeid-js';
import { uuidv7 } from 'uuidv7';
import { codedError } from '../errors/coded-error';

/** A new UUIDv7 (RFC 9562): sortable by time of creation, so that keys are appended to an index and not scattered. */
export function newUuid(): string {
  return uuidv7();
}

/** The id that clients see: TypeID 0.3, a type prefix and the UUID in 26 characters of Crockford's base 32. */
export function encodeId(prefix: string, uuid: string): string {
  return TypeID.fromUUID(prefix, uuid).toString();
}

/**
 * The UUID inside an id that a client sent.
 *
 * @throws GraphQLError `INVALID_ID` when the id is malformed or of another type
 */
export function decodeId(prefix: string, id: string): string {
  const uuid = tryDecodeId(prefix, id);
  if (uuid === null) throw codedError('INVALID_ID', `"${id.slice(0, 64)}" is not an id that begins with "${prefix}_".`);
  return uuid;
}

/** As `decodeId`, with `null` in the place of an error. */
export function tryDecodeId(prefix: string, id: string): string | null {
  try {
    return TypeID.fromString(id, prefix).toUUID();
  } catch {
    return null;
  }
}
