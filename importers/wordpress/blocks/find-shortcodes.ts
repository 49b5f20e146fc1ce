/** One shortcode of a body. */
export interface Shortcode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Values without a name, in order. */
  readonly values: readonly string[];
  /** What stands between the opening and the closing mark; null when it is not closed. */
  readonly content: string | null;
  /** Whether it looks like a shortcode even to someone who does not know the name. */
  readonly unmistakable: boolean;
}

/** An opening mark, with the doubled brackets by which an author writes about a shortcode instead of using it. */
const OPENING = /\[(\[?)([a-z][\w-]*)((?:[\s=][^[\]]*)?)(\/?)\](\]?)/gi;

/** `name="value"`, `name='value'`, `name=value`, or a value alone, in quotes or not. */
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g;

/** Parts of HTML in which brackets are only brackets. */
const LITERAL = /<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[a-z][^>]*>/gi;

/**
 * Replaces the shortcodes of a body (https://codex.wordpress.org/Shortcode_API), those in code left as they are.
 * @param replace gives the HTML of a shortcode; null leaves the text as it stands.
 */
export function replaceShortcodes(body: string, replace: (shortcode: Shortcode) => string | null): string {
  const literal = [...body.matchAll(LITERAL)].map((match) => [match.index, match.index + match[0].length] as const);
  let result = '';
  let position = 0;
  for (const match of body.matchAll(OPENING)) {
    if (match.index < position || literal.some(([start, end]) => match.index >= start && match.index < end)) continue;
    const [whole, doubled, name = '', rest = '', selfClosed, doubledEnd] = match;
    if (doubled && doubledEnd) {
      result += body.slice(position, match.index) + whole.slice(1, -1);
      position = match.index + whole.length;
      continue;
    }
    const start = match.index + (doubled?.length ?? 0);
    const afterOpening = match.index + whole.length - (doubledEnd?.length ?? 0);
    const closing = `[/${name}]`;
    const end = selfClosed ? -1 : body.indexOf(closing, afterOpening);
    const content = end < 0 ? null : body.slice(afterOpening, end);
    const html = replace(readShortcode(name, rest, content));
    if (html === null) continue;
    result += body.slice(position, start) + html;
    position = content === null ? afterOpening : end + closing.length;
  }
  return result + body.slice(position);
}

function readShortcode(name: string, rest: string, content: string | null): Shortcode {
  const attributes = new Map<string, string>();
  const values: string[] = [];
  // [youtube=https://…] is how WordPress.com writes a single value.
  const text = rest.replace(/^=\s*/, ' ').replace(/&(quot|#8221|#8243);|[“”″]/g, '"');
  for (const match of text.matchAll(ATTRIBUTE)) {
    const value = match.slice(2).find((group) => group !== undefined) ?? '';
    if (match[1]) attributes.set(match[1].toLowerCase(), value);
    else values.push(value);
  }
  const unmistakable = attributes.size > 0 || content !== null || rest.startsWith('=') || /[-_]/.test(name);
  return { name: name.toLowerCase(), attributes, values, content, unmistakable };
}
