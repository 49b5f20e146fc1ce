/**
 * Turns names that clients choose into a bounded set of label values: each label value is a time series that
 * lives as long as the process, so an unbounded one lets any client fill our memory and Prometheus's.
 *
 * The first `limit` distinct names keep their name, later ones become `other`, an absent one `anonymous`.
 */
export function boundedLabel(limit: number): (name: string | null | undefined) => string {
  const known = new Set<string>();
  return (name) => {
    if (!name) return 'anonymous';
    if (known.has(name)) return name;
    if (known.size >= limit) return 'other';
    known.add(name);
    return name;
  };
}
