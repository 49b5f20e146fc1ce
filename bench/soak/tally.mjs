/** Counts by kind, and the first words of each kind. */
export function createTally() {
  const counts = new Map();
  const examples = new Map();
  return {
    add(kind, example) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (example !== undefined && !examples.has(kind)) examples.set(kind, example);
    },
    count: (kind) => counts.get(kind) ?? 0,
    /** Lines for people, the most frequent first. */
    lines() {
      const kinds = [...counts].sort(([, one], [, other]) => other - one);
      return kinds.map(([kind, count]) => {
        const example = examples.get(kind);
        return `${String(count).padStart(7)}  ${kind}${example ? `: ${example}` : ''}`;
      });
    },
  };
}
