import type { Problem } from './problem';

/** Longest title or name in characters: it stands in an index, whose entries PostgreSQL limits to 2.7 kB. */
export const maxTitleLength = 500;

/** Longest excerpt or description for search engines in characters: it stands in every listing. */
export const maxSummaryLength = 20_000;

/** Checks a text that may be left out. @param field path of the input field */
export function checkSummary(field: string[], text: string | null | undefined): Problem<'TOO_LONG'> | null {
  if (!text || text.length <= maxSummaryLength) return null;
  return { field, message: `Up to ${maxSummaryLength} characters, not ${text.length}.`, code: 'TOO_LONG' };
}

/** Checks a text that must be there. @param field path of the input field */
export function checkTitle(field: string[], text: string): Problem<'BLANK' | 'TOO_LONG'> | null {
  if (text.trim() === '') return { field, message: 'Say something here.', code: 'BLANK' };
  if (text.length <= maxTitleLength) return null;
  return { field, message: `Up to ${maxTitleLength} characters, not ${text.length}.`, code: 'TOO_LONG' };
}
