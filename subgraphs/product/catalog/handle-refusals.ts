import { refused } from '../../../platform/errors/outcome';

/** What can be wrong with the handle of anything. */
export const handleProblems = {
  INVALID_HANDLE: 'The handle is not lower-case letters and digits, joined by single hyphens.',
  HANDLE_TAKEN: 'Another one has this handle.',
} as const;

/** The handle that was asked for is none. */
export function invalidHandle(handle: string | null | undefined) {
  const message = `"${handle}" is no handle: use lower-case letters and digits, joined by single hyphens.`;
  return refused('INVALID_HANDLE', message, ['handle']);
}

/** The handle that was asked for is another one's. */
export function handleTaken(handle: string | null | undefined) {
  return refused('HANDLE_TAKEN', `Another one has the handle "${handle}".`, ['handle']);
}
