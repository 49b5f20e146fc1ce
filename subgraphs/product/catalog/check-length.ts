/**
 * Characters that texts may have. Those that stand in an index fit, at 4 bytes each, the 2.7 kB of an entry; `summary`
 * is two pages, and stands in none.
 */
export const maxLength = {
  title: 500,
  name: 255,
  summary: 5_000,
  reference: 500,
  sku: 255,
  tag: 255,
  optionName: 255,
  optionValues: 500,
} as const;

/** Where a check puts a text that is too long. */
export interface TooLong {
  push(problem: { field: string[]; message: string; code: 'TOO_LONG' }): unknown;
}

/** Refuses a text that is longer than it may be. */
export function checkLength(field: string[], text: string | null, max: number, problems: TooLong): void {
  if (text === null || text.length <= max) return;
  problems.push({ field, message: `It has ${text.length} characters; up to ${max} are kept.`, code: 'TOO_LONG' });
}
