import { tryDecodeId } from '../../../platform/ids/typed-id';
import type { ImportError } from '../../../platform/imports/import-result.type';

/** The key inside an id that an item brings; a wrong one is the item's error, not the whole call's. */
export function readId(
  prefix: string,
  id: string | null | undefined,
  field: string[],
  errors: ImportError[],
): string | null {
  if (id === null || id === undefined) return null;
  const uuid = tryDecodeId(prefix, id);
  if (uuid === null) {
    const message = `"${id.slice(0, 64)}" is not an id that begins with "${prefix}_".`;
    errors.push({ field, message, code: 'INVALID_ID' });
  }
  return uuid;
}
