/**
 * Depth of each thing in a tree that is given by the parent of each: 0 at the root. A thing whose parent is missing,
 * or is below itself, counts as a root.
 */
export function depthsOf(parents: ReadonlyMap<string, string>): Map<string, number> {
  const depths = new Map<string, number>();
  for (const start of parents.keys()) {
    const trail: string[] = [];
    let node = start;
    while (parents.has(node) && !depths.has(node) && !trail.includes(node)) {
      trail.push(node);
      node = parents.get(node) ?? '';
    }
    let depth = trail.includes(node) ? -1 : (depths.get(node) ?? -1);
    for (const id of trail.toReversed()) {
      depth += 1;
      depths.set(id, depth);
    }
  }
  return depths;
}
