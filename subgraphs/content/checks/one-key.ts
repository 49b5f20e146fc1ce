import { codedError } from '../../../platform/errors/coded-error';
import { isHandle } from '../../../platform/ids/handle';
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
  if ((id ?? null) === null) {
    if ((handle ?? null) === null) throw codedError('BAD_USER_INPUT', 'Give either "id" or "handle".');
    return isHandle(handle as string) ? { handle: handle as string } : null;
  }
  if ((handle ?? null) !== null) throw codedError('BAD_USER_INPUT', 'Give either "id" or "handle", not both.');
  return { uuid: decodeId(prefix, id as string) };
}
