/** Chances of one actor: the same seed and name give the same choices (mulberry32, Tommy Ettinger, public domain). */
export function createChance(seed, name) {
  let state = seed >>> 0;
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0), 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (items) => items[between(0, items.length - 1)];
  return {
    /** Whole number, both ends included. */
    between,
    /** One of a list. */
    pick,
    /** True in `share` of all cases. */
    happens: (share) => next() < share,
    /** `count` different ones of a list, or all of a shorter one. */
    some(items, count) {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)[0]);
    },
  };
}
