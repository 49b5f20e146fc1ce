/**
 * The login that an item names as its creator, without what no login may contain: exports that were edited by hand
 * have stray signs there, and would give a second author of the same person.
 */
export function readLogin(creator: string): string {
  return creator.replace(/[<>"'&\\/]/g, '').trim();
}
