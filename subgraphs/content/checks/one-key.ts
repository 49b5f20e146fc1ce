import { isHandle } from '../../../platform/ids/handle';
import { assertOneKey } from '../../../platform/ids/one-key';
import { decodeId } from '../../../platform/ids/typed-id';

/** The way to find one thing: by id or by handle. */
export type OneKey = { uuid: string } | { handle: string } | null;

/**
 * Reads the arguments `id` and `handle` of a query for one thing.
 *
 * @returns the one that was given; `null` for a handle that nothing can have
 * @throws GraphQLError `BAD_USER_INPUT` unless exactly one is given, `INVALID_ID`
 */
export function readOneKey(prefix: string, id?: string | null, handle?: string | null): OneKey {
  assertOneKey({ id, handle });
  if (typeof id === 'string') return { uuid: decodeId(prefix, id) };
  return isHandle(handle as string) ? { handle: handle as string } : null;
}
