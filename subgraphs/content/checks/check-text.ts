import type { Problem } from './problem';

/** Longest title or name in characters: it stands in an index, whose entries PostgreSQL limits to 2.7 kB. */
export const maxTitleLength = 500;

/** Checks a text that must be there. @param field path of the input field */
export function checkTitle(field: string[], text: string): Problem<'BLANK' | 'TOO_LONG'> | null {
  if (text.trim() === '') return { field, message: 'Say something here.', code: 'BLANK' };
  if (text.length <= maxTitleLength) return null;
  return { field, message: `Up to ${maxTitleLength} characters, not ${text.length}.`, code: 'TOO_LONG' };
}
