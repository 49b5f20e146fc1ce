/** Elements that a reader sees begin on a new line. */
const lineBreaks =
  /<(?:br|hr|\/(?:p|div|h[1-6]|li|dt|dd|tr|pre|blockquote|figure|figcaption|caption|section|summary|table|ul|ol|dl))\b[^>]*>/g;

/** The only entities in the output of `sanitizeHtml`: all others are characters there. */
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * Plain text of HTML, for excerpts and search: one line a block, cells of a table apart.
 *
 * @param html output of `sanitizeHtml`: well-formed, with no `>` inside of attributes, which is why no parser is needed
 */
export function htmlText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(lineBreaks, '\n')
    .replace(/<\/t[dh]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] as string)
    .replace(/\u00a0/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
