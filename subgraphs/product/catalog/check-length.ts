/** Characters that texts may have which stand in an index: at 4 bytes each they fit the 2.7 kB of an entry. */
export const maxLength = {
  title: 500,
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
