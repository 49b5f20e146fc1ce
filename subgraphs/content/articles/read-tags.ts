import type { Problem } from '../checks/problem';

/** Tags that an article can have, and characters of each: they stand in an index. */
const maxTags = 100;
const maxTagLength = 100;

/** Tags without blanks around them, each once. */
export function readTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.replaceAll('\0', '').trim()).filter((tag) => tag !== ''))];
}

/** What is wrong with tags. */
export function checkTags(tags: readonly string[]): Problem<'TOO_LONG'> | null {
  if (tags.length <= maxTags && tags.every((tag) => tag.length <= maxTagLength)) return null;
  const message = `Up to ${maxTags} tags of up to ${maxTagLength} characters.`;
  return { field: ['tags'], message, code: 'TOO_LONG' };
}
