/** Levels of elements that are kept. Hand-written pages have a dozen, page builders some fifty. */
export const maxNesting = 256;

/** Elements that never hold others, or that end by themselves where the next one begins. */
const selfEnding = new Set(
  ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'].concat([
    'p',
    'li',
    'dt',
    'dd',
    'tr',
    'td',
    'th',
    'option',
    'optgroup',
    'rb',
    'rp',
    'rt',
    'rtc',
    'thead',
    'tbody',
    'tfoot',
  ]),
);

const tags = /<(\/?)([a-z][a-z0-9-]*)\b[^<>]*>?/gi;

/**
 * Takes away the opening tags beyond `maxNesting` levels; their text stays. The time that a parser takes grows with the
 * square of the depth: 200,000 open elements, 600 KB, held a process for half a minute.
 *
 * Reads tags only as far as needed for counting, so it makes nothing safe: that is what comes after.
 */
export function limitNesting(html: string): string {
  const open = new Map<string, number>();
  let depth = 0;
  return html.replace(tags, (tag: string, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (selfEnding.has(name)) return tag;
    const count = open.get(name) ?? 0;
    if (slash) {
      if (count === 0) return tag;
      open.set(name, count - 1);
      depth -= 1;
      return tag;
    }
    if (depth >= maxNesting) return '';
    open.set(name, count + 1);
    depth += 1;
    return tag;
  });
}
