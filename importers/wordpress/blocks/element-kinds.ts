import { type HtmlNode, isComment, isElement, isText } from './html-tree';

/** Elements that run inside a line (WHATWG HTML, phrasing content), media left out of account. */
const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'br',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  'ruby',
  'rb',
  'rp',
  'rt',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'nobr',
]);

/** Elements that stand for something to watch, hear or load. */
const MEDIA = new Set(['img', 'iframe', 'video', 'audio', 'embed', 'object']);

/** Whether a node belongs to a line of text. */
export function isInline(node: HtmlNode): boolean {
  if (isText(node)) return true;
  if (isComment(node)) return !/^\s*(more|nextpage)/.test(node.data);
  // A link around whole blocks is a block itself.
  return isElement(node) && INLINE.has(node.tagName) && node.childNodes.every(isInline);
}

/** Whether a node is media. Little pictures that stand for a character are not. */
export function isMedia(node: HtmlNode): boolean {
  return isElement(node) && MEDIA.has(node.tagName);
}
