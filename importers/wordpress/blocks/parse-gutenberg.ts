/** A block of the WordPress block editor: its saved HTML, with nested blocks in their places. */
export interface GutenbergBlock {
  /** Without the prefix `core/`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly parts: (string | GutenbergBlock)[];
}

/** Block delimiters. Attributes are JSON in which WordPress escapes `--`, so that they cannot end the comment. */
const DELIMITER = /<!--\s+(\/)?wp:([a-z0-9_-]+(?:\/[a-z0-9_-]+)?)(?:\s+(\{(?:(?!-->)[\s\S])*\}))?\s*(\/)?-->/g;

/**
 * Reads the block grammar (https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/).
 * Strings between blocks are HTML of the classic editor. A block that is never closed ends with its parent,
 * and a closing mark without a block is left out.
 */
export function parseGutenberg(content: string): (string | GutenbergBlock)[] {
  const root: GutenbergBlock = { name: '', attributes: {}, parts: [] };
  const open: GutenbergBlock[] = [root];
  let position = 0;
  for (const match of content.matchAll(DELIMITER)) {
    const [whole, closing, fullName = '', json, selfClosing] = match;
    const html = content.slice(position, match.index);
    if (html) open.at(-1)?.parts.push(html);
    position = match.index + whole.length;
    const name = fullName.replace(/^core\//, '');
    if (closing) {
      const depth = open.findLastIndex((block) => block.name === name);
      if (depth > 0) open.length = depth;
      continue;
    }
    const block: GutenbergBlock = { name, attributes: readJson(json), parts: [] };
    open.at(-1)?.parts.push(block);
    if (!selfClosing) open.push(block);
  }
  const rest = content.slice(position);
  if (rest) open.at(-1)?.parts.push(rest);
  return root.parts;
}

function readJson(json: string | undefined): Record<string, unknown> {
  if (!json) return {};
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' ? { ...value } : {};
  } catch {
    // Attributes that are broken cost the attributes, as in WordPress; the block's HTML says most of it again.
    return {};
  }
}
