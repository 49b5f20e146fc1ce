import { isHandle } from '../../../platform/ids/handle';
import type { Problem } from './problem';

/** Checks a handle that a person chose; one that was left out is made of the title. */
export function checkHandle(handle: string | null | undefined): Problem<'INVALID_HANDLE'> | null {
  if (handle === null || handle === undefined || isHandle(handle)) return null;
  const message = 'A handle has up to 120 lower-case letters, digits and single hyphens, such as "summer-in-lisbon".';
  return { field: ['handle'], message, code: 'INVALID_HANDLE' };
}
