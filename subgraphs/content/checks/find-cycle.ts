/**
 * Whether a thing would become its own ancestor.
 *
 * @param parentOf the parent of each thing above, as it would be; `null` or nothing at the top
 */
export function isOwnAncestor(id: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  let above = parentOf.get(id) ?? null;
  while (above !== null && !seen.has(above)) {
    if (above === id) return true;
    seen.add(above);
    above = parentOf.get(above) ?? null;
  }
  return false;
}
