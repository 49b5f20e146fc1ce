/** Keeps what was used last, within two bounds. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** The values, the most recently used last; looking at them is no use of them. */
  values(): Value[];
  readonly size: number;
}

/** Both bounds of a cache. */
export interface CacheBounds {
  maxEntries: number;
  /** Characters of all keys together: what is compiled from an operation grows with its text. */
  maxKeyCharacters: number;
}

/** A least-recently-used cache: a stranger's endless different operations must not fill the memory. */
export function createBoundedCache<Value>(bounds: CacheBounds): BoundedCache<Value> {
  const entries = new Map<string, Value>();
  let characters = 0;
  const drop = (key: string) => {
    if (entries.delete(key)) characters -= key.length;
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      drop(key);
      entries.set(key, value);
      characters += key.length;
      while (entries.size > bounds.maxEntries || (characters > bounds.maxKeyCharacters && entries.size > 1)) {
        drop(entries.keys().next().value as string);
      }
    },
    values: () => [...entries.values()],
    get size() {
      return entries.size;
    },
  };
}
